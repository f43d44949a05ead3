namespace Annals.Model.Pages;

/// <param name="Of">which text: <c>headline</c>, <c>summary</c>, …</param>
/// <param name="Name">for example <c>CC BY-SA 4.0</c></param>
public sealed record Licence(string Of, string Name);
