namespace Annals.Formats.Wikitext;

/// <summary>A syntax tree of wikitext.</summary>
/// <param name="Faults">what did not fit the grammar; the text of it is kept as plain words</param>
internal sealed record WikitextPage(IReadOnlyList<WikiBlock> Blocks, IReadOnlyList<WikitextFault> Faults);

/// <summary>Something in wikitext that did not fit the grammar.</summary>
/// <param name="Line">1-based</param>
internal readonly record struct WikitextFault(int Line, string Message);
