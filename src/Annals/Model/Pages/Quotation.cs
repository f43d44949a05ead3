namespace Annals.Model.Pages;

/// <param name="Source">number of the source it comes from</param>
public sealed record Quotation(string Speaker, string Text, int Source);
