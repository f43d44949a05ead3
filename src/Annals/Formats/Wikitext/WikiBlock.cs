using System.Collections.Immutable;

namespace Annals.Formats.Wikitext;

/// <summary>A line of wikitext with what continues it.</summary>
/// <param name="Markers">the characters before a list line (<c>**</c>, <c>:</c>, <c>;</c>); empty elsewhere</param>
/// <param name="Line">1-based line of the page on which it begins</param>
internal sealed record WikiBlock(WikiBlockKind Kind, string Markers, int Line, ImmutableArray<WikiInline> Inlines);
