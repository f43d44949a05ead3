namespace Annals.Model.Pages;

public sealed record Correction(string Was, string Is, string Because, DateOnly Date);
