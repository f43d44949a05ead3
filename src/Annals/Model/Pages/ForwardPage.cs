namespace Annals.Model.Pages;

/// <summary>An address that leads to another page: what stands at it in the static site, where the server answers 301.</summary>
/// <param name="Url">the old site path</param>
/// <param name="Target">the site path of the page</param>
/// <param name="Title">of the page it leads to</param>
public sealed record ForwardPage(string Url, string Target, string Title);
