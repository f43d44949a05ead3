namespace Annals.Pipeline.Site.Offline;

/// <summary>What is shown of an event that was found.</summary>
/// <param name="Headline">as its page shows it: the title is its beginning, or all of it</param>
/// <param name="Url">site path of its page</param>
/// <param name="Language">BCP 47 tag of the title</param>
internal readonly record struct OfflineRow(string Title, string Headline, string Url, string Language);
