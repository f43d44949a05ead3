namespace Annals.Formats.Feeds;

/// <summary>What has been found so far of a feed or of one of its items.</summary>
internal sealed class FeedFields(int line)
{
    private readonly List<(int Rank, string Name)> _authors = [];
    private readonly List<string> _categories = [];
    private readonly List<SyndicatedLink> _links = [];
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

    public void Author(int rank, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name) && _authors.Count < FeedLimits.Links)
        {
            _authors.Add((rank, name));
        }
    }

    public void Category(string? name)
    {
        string? clean = name?.Trim();
        if (!string.IsNullOrEmpty(clean) && _categories.Count < FeedLimits.Links && !_categories.Contains(clean))
        {
            _categories.Add(clean);
        }
    }

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
        Authors = Authors(),
        Summary = _summary.Value,
        Content = _content.Value,
        Categories = _categories,
        Language = _language.Value ?? language,
        Line = line,
    };

    public SyndicatedFeed ToFeed(string format, string? baseUrl, IReadOnlyList<SyndicatedItem> items, IReadOnlyList<FeedDefect> defects) => new()
    {
        Format = format,
        Title = _title.Value,
        Url = Resolved(baseUrl),
        Description = _summary.Value,
        Language = _language.Value,
        Updated = _updated.Value ?? _published.Value,
        Authors = Authors(),
        Links = Links(baseUrl),
        Items = items,
        Defects = defects,
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
    private List<string> Authors()
    {
        int best = _authors.Count == 0 ? 0 : _authors.Min(author => author.Rank);
        return [.. _authors.Where(author => author.Rank == best).Select(author => author.Name).Distinct(StringComparer.Ordinal)];
    }
}
