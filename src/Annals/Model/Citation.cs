namespace Annals.Model;

/// <summary>A link from an entry to an article; readers see it as a numbered source.</summary>
/// <param name="Label">as printed, without markup and outer brackets</param>
/// <param name="Publisher">who published it, from the label</param>
/// <param name="Via">the carrier named after "via"</param>
/// <param name="Language">the language named in the label, as a BCP 47 tag</param>
/// <param name="Url">the true address, even where an archive wraps it</param>
/// <param name="Archived">the archive's address, if any</param>
/// <param name="Dead">the page marks the address as dead</param>
public sealed record Citation(string Label, string? Publisher, string? Via, string? Language, string Url, string? Archived, bool Dead = false);
