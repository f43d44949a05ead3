namespace Annals.Model.Pages;

/// <summary>An event or editorial in a feed.</summary>
/// <param name="Id">a <c>tag:</c> address that does not depend on the site's address</param>
/// <param name="Url">site path of its page</param>
/// <param name="Text">its headline where the title is shorter, and its summary; plain text, paragraphs separated by an empty line</param>
/// <param name="Author">null: the owner of the site</param>
/// <param name="Published">its date at 00:00Z</param>
/// <param name="Updated">state time of its text; its date at 00:00Z where there is none</param>
public sealed record FeedItem(
    string Id, string Url, string Title, string Language, string Text, string? Author, string? Category, DateTimeOffset Published, DateTimeOffset Updated);
