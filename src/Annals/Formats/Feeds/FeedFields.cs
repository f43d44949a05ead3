namespace Annals.Formats.Feeds;

/// <summary>What has been found so far of a feed or of one of its items.</summary>
internal sealed class FeedFields(int line)
{
    private readonly List<(int Rank, SyndicatedPerson Person)> _authors = [];
    private readonly List<string> _categories = [];
    private readonly List<SyndicatedLink> _links = [];
    private FeedDetails? _details;
    private string? _text;
    private BestValue _id;
    private BestValue _title;
    private BestValue _url;
    private BestValue _published;
    private BestValue _updated;
    private BestValue _summary;
    private BestValue _content;
    private BestValue _language;

    public void Id(int rank, string? value) => _id.Offer(rank, value);

    public void Title(int rank, string? value) => _title.Offer(rank, value);

    public void Url(int rank, string? value) => _url.Offer(rank, value);

    public void Published(int rank, string? value) => _published.Offer(rank, value);

    public void Updated(int rank, string? value) => _updated.Offer(rank, value);

    /// <summary>Of two texts that are equally good a summary, the second is the content where there is no other.</summary>
    public void Summary(int rank, string? value)
    {
        if (rank == 0 && _summary.Value is not null)
        {
            Content(8, value);
        }

        _summary.Offer(rank, value);
    }

    public void Content(int rank, string? value) => _content.Offer(rank, value);

    public void Language(int rank, string? value) => _language.Offer(rank, value?.Replace('_', '-'));

    public void Author(int rank, SyndicatedPerson? person)
    {
        if (person is not null && !string.IsNullOrWhiteSpace(NameOf(person)) && _authors.Count < FeedLimits.Links)
        {
            _authors.Add((rank, person));
        }
    }

    public void Category(string? name, string? scheme = null, string? label = null)
    {
        string? clean = name?.Trim();
        if (string.IsNullOrEmpty(clean))
        {
            return;
        }

        if (_categories.Count < FeedLimits.Links && !_categories.Contains(clean))
        {
            _categories.Add(clean);
        }

        if (!string.IsNullOrWhiteSpace(scheme) || !string.IsNullOrWhiteSpace(label))
        {
            Details.Term(new SyndicatedTerm(clean, Said(scheme), Said(label)));
        }
    }

    /// <summary>What few items have.</summary>
    public FeedDetails Details => _details ??= new FeedDetails();

    /// <summary>The feed that the item was taken from.</summary>
    public FeedFields Source => Details.Source ??= new FeedFields(line);

    public void Link(SyndicatedLink link)
    {
        if (link.Url.Length > 0 && _links.Count < FeedLimits.Links && !_links.Contains(link))
        {
            _links.Add(link);
        }
    }

    /// <summary>The link of an RSS feed, which is the text of its element: of several the last counts.</summary>
    public void LinkOfText(string url)
    {
        Link(new SyndicatedLink("alternate", url, null));
        _text = url;
    }

    public SyndicatedItem ToItem(string? baseUrl, string? language) => new()
    {
        Id = _id.Value,
        Title = _title.Value,
        Url = Resolved(baseUrl),
        Links = Links(baseUrl),
        Published = _published.Value,
        Updated = _updated.Value,
        Created = _details?.Value(FeedFieldName.Created),
        Expires = _details?.Value(FeedFieldName.Expires),
        Authors = Authors(),
        Persons = Persons(baseUrl),
        Summary = _summary.Value,
        Content = _content.Value,
        Categories = _categories,
        Terms = _details?.Terms ?? [],
        Rights = _details?.Value(FeedFieldName.Rights),
        Licences = _details?.Licences(baseUrl) ?? [],
        Image = _details?.Image(baseUrl),
        Thumbnails = _details?.Thumbnails(baseUrl) ?? [],
        Comments = _details?.Address(baseUrl, FeedFieldName.Comments),
        CommentsFeed = _details?.Address(baseUrl, FeedFieldName.CommentsFeed),
        Source = _details?.Source?.ToSource(baseUrl),
        Language = _language.Value ?? language,
        Line = line,
    };

    public SyndicatedFeed ToFeed(string format, string? baseUrl, IReadOnlyList<SyndicatedItem> items, IReadOnlyList<FeedDefect> defects) => new()
    {
        Format = format,
        Id = _id.Value,
        Title = _title.Value,
        Url = Resolved(baseUrl),
        Description = _summary.Value,
        Language = _language.Value,
        Published = _published.Value,
        Updated = _updated.Value ?? _published.Value,
        Created = Details.Value(FeedFieldName.Created),
        Authors = Authors(),
        Persons = Persons(baseUrl),
        Links = Links(baseUrl),
        Categories = _categories,
        Terms = Details.Terms,
        Rights = Details.Value(FeedFieldName.Rights),
        Licences = Details.Licences(baseUrl),
        Image = Details.Image(baseUrl),
        Icon = Details.Address(baseUrl, FeedFieldName.Icon),
        Thumbnails = Details.Thumbnails(baseUrl),
        Generator = Details.Generator(baseUrl),
        Docs = Details.Address(baseUrl, FeedFieldName.Docs),
        Ttl = Details.Ttl,
        Items = items,
        Defects = defects,
    };

    private SyndicatedSource ToSource(string? baseUrl) => new()
    {
        Id = _id.Value,
        Title = _title.Value,
        Url = Resolved(baseUrl),
        Description = _summary.Value,
        Language = _language.Value,
        Updated = _updated.Value ?? _published.Value,
        Authors = Authors(),
        Persons = Persons(baseUrl),
        Links = Links(baseUrl),
        Rights = Details.Value(FeedFieldName.Rights),
        Generator = Details.Generator(baseUrl),
        Image = Details.Image(baseUrl),
        Icon = Details.Address(baseUrl, FeedFieldName.Icon),
    };

    /// <summary>The language declared so far.</summary>
    public string? DeclaredLanguage => _language.Value;

    /// <summary>The address: its own, else of the first link that leads to what is told.</summary>
    public string? Resolved(string? baseUrl)
    {
        string? url = _text ?? _links.Find(link => link.Rel == "alternate" && link.Type is null or "text/html" or "application/xhtml+xml")?.Url ?? _links.Find(link => link.Rel == "alternate")?.Url ?? _url.Value;
        return url is null ? null : FeedAddress.Resolve(baseUrl, url);
    }

    /// <summary>Where the feed says that it is, else the page that it belongs to: what its other addresses are to be resolved against; null: neither is whole.</summary>
    public string? OwnAddress() =>
        _links.Find(link => link.Rel == "self" && FeedAddress.HasScheme(link.Url))?.Url ?? (Resolved(null) is { } own && FeedAddress.HasScheme(own) ? own : null);

    private List<SyndicatedLink> Links(string? baseUrl)
    {
        for (int i = 0; i < _links.Count; i++)
        {
            _links[i] = _links[i] with { Url = FeedAddress.Resolve(baseUrl, _links[i].Url) };
        }

        return _links;
    }

    /// <summary>Those of the best place in which any stand.</summary>
    private IEnumerable<SyndicatedPerson> BestAuthors()
    {
        int best = _authors.Count == 0 ? 0 : _authors.Min(author => author.Rank);
        return _authors.Where(author => author.Rank == best).Select(author => author.Person);
    }

    // Most items have one author or none.
    private IReadOnlyList<string> Authors() => _authors.Count switch
    {
        0 => [],
        1 => [NameOf(_authors[0].Person)!],
        _ => [.. BestAuthors().Select(author => NameOf(author)!).Distinct(StringComparer.Ordinal)],
    };

    private IReadOnlyList<SyndicatedPerson> Persons(string? baseUrl)
    {
        IReadOnlyList<SyndicatedPerson> others = _details?.Persons ?? [];
        return (_authors.Count + others.Count) switch
        {
            0 => [],
            1 => [Whole(baseUrl, _authors.Count > 0 ? _authors[0].Person : others[0])],
            _ => [.. BestAuthors().Concat(others).Select(person => Whole(baseUrl, person)).Distinct()],
        };
    }

    private static SyndicatedPerson Whole(string? baseUrl, SyndicatedPerson person) => person.Url is { } url ? person with { Url = FeedAddress.Resolve(baseUrl, url) } : person;

    private static string? NameOf(SyndicatedPerson person) => person.Name ?? person.Mail ?? person.Url;

    private static string? Said(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;
}
