namespace Annals.Formats.Feeds;

/// <summary>Somebody whom a feed, an item or a source names; at least one of name, mail and page is known.</summary>
/// <param name="Role"><c>author</c>, <c>contributor</c>, <c>publisher</c>, <c>owner</c> (of a podcast) or <c>webmaster</c></param>
/// <param name="Mail">the address of mail</param>
/// <param name="Url">the person's page, resolved against the base in force where one is known</param>
public sealed record SyndicatedPerson(string Role, string? Name, string? Mail, string? Url);
