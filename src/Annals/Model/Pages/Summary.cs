namespace Annals.Model.Pages;

/// <summary>The description a cited article gives of itself.</summary>
/// <param name="Source">number of the source it comes from</param>
/// <param name="Language">BCP 47 tag</param>
public sealed record Summary(string Text, int Source, string Language);
