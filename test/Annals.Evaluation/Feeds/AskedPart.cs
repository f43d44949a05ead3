using Annals.Formats.Feeds;

namespace Annals.Evaluation.Feeds;

/// <summary>A feed, an item, or the source of an item, as the assertions of feedparser ask it.</summary>
/// <param name="Part">the fields that an item has too</param>
internal sealed record AskedPart(SyndicatedItem Part, SyndicatedGenerator? Generator = null, string? Icon = null, string? Docs = null, int? Ttl = null)
{
    public static AskedPart Of(SyndicatedFeed feed) => new(ReadFeed.Own(feed), feed.Generator, feed.Icon, feed.Docs, feed.Ttl);

    public static AskedPart Of(SyndicatedSource? source) => source is null ? new AskedPart(new SyndicatedItem()) : new AskedPart(
        new SyndicatedItem
        {
            Id = source.Id,
            Title = source.Title,
            Url = source.Url,
            Summary = source.Description,
            Language = source.Language,
            Updated = source.Updated,
            Authors = source.Authors,
            Persons = source.Persons,
            Links = source.Links,
            Rights = source.Rights,
            Image = source.Image,
        },
        source.Generator,
        source.Icon);

    /// <summary>One of those in the roles, in the order of the feed.</summary>
    public SyndicatedPerson? Person(int number, params string[] roles) => Part.Persons.Where(person => roles.Contains(person.Role)).ElementAtOrDefault(number);

    public SyndicatedLink? Link(int number) => Part.Links.ElementAtOrDefault(number);

    public SyndicatedLink? Enclosure(int number) => Part.Links.Where(link => link.Rel == "enclosure").ElementAtOrDefault(number);

    /// <summary>What more is said of a category.</summary>
    public SyndicatedTerm? Term(int number) => Part.Categories.ElementAtOrDefault(number) is { } name ? Part.Terms.FirstOrDefault(term => term.Term == name) : null;
}
