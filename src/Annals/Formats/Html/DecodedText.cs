namespace Annals.Formats.Html;

/// <summary>Bytes as text.</summary>
/// <param name="Text">the characters</param>
/// <param name="Charset">the name of the encoding they were read in</param>
/// <param name="Note">what was odd about it, in one sentence; null: nothing</param>
public sealed record DecodedText(string Text, string Charset, string? Note);
