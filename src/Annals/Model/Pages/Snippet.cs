namespace Annals.Model.Pages;

/// <summary>The part of a text in which words that were searched for stand.</summary>
/// <param name="Text">whole words, without line breaks</param>
/// <param name="Marks">where those words stand in it, in order</param>
/// <param name="Source">number of the source whose article the text is; null: the event's own headline or summary, or an editorial</param>
public sealed record Snippet(string Text, ValueList<SnippetMark> Marks, int? Source);
