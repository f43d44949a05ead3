using System.Globalization;

namespace Annals.Formats.Feeds;

/// <summary>What has been found of a feed or an item besides the fields that nearly all have. Most items have none of it, so that it is made only where it is needed.</summary>
internal sealed class FeedDetails
{
    private List<(FeedFieldName Name, int Rank, string Value)>? _values;
    private List<SyndicatedPerson>? _persons;
    private List<SyndicatedTerm>? _terms;
    private List<string>? _licences;
    private List<string>? _thumbnails;

    /// <summary>The feed the item was taken from; null: nothing is said of one.</summary>
    public FeedFields? Source { get; set; }

    /// <summary>Those in other roles than that of the author.</summary>
    public IReadOnlyList<SyndicatedPerson> Persons => _persons is null ? [] : _persons;

    public IReadOnlyList<SyndicatedTerm> Terms => _terms is null ? [] : _terms;

    public int? Ttl => int.TryParse(Value(FeedFieldName.Ttl), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int minutes) ? minutes : null;

    /// <summary>Of several values the one of the best rank is kept, and of equals the first.</summary>
    /// <param name="rank">0 is best</param>
    public void Offer(FeedFieldName name, int rank, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        _values ??= [];
        int at = Find(name);
        if (at < 0)
        {
            _values.Add((name, rank, value));
        }
        else if (rank < _values[at].Rank)
        {
            _values[at] = (name, rank, value);
        }
    }

    public string? Value(FeedFieldName name) => Find(name) is >= 0 and var at ? _values![at].Value : null;

    public void Person(SyndicatedPerson person) => Add(ref _persons, person);

    public void Term(SyndicatedTerm term) => Add(ref _terms, term);

    public void Licence(string url) => Add(ref _licences, url);

    public void Thumbnail(string url) => Add(ref _thumbnails, url);

    public IReadOnlyList<string> Licences(string? baseUrl) => _licences is null ? [] : Whole(baseUrl, _licences);

    public IReadOnlyList<string> Thumbnails(string? baseUrl) => _thumbnails is null ? [] : Whole(baseUrl, _thumbnails);

    public string? Address(string? baseUrl, FeedFieldName name) => Value(name) is { } url ? FeedAddress.Resolve(baseUrl, url) : null;

    public SyndicatedImage? Image(string? baseUrl)
    {
        if (_values is null)
        {
            return null;
        }

        SyndicatedImage image = new(Address(baseUrl, FeedFieldName.ImageUrl), Value(FeedFieldName.ImageTitle), Address(baseUrl, FeedFieldName.ImageLink), Value(FeedFieldName.ImageText));
        return image is (null, null, null, null) ? null : image;
    }

    public SyndicatedGenerator? Generator(string? baseUrl)
    {
        SyndicatedGenerator generator = new(Value(FeedFieldName.Generator), Address(baseUrl, FeedFieldName.GeneratorUrl), Value(FeedFieldName.GeneratorVersion));
        return generator is (null, null, _) ? null : generator;
    }

    private int Find(FeedFieldName name)
    {
        for (int i = 0; i < (_values?.Count ?? 0); i++)
        {
            if (_values![i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Add<T>(ref List<T>? list, T value)
    {
        list ??= [];
        if (list.Count < FeedLimits.Links && !list.Contains(value))
        {
            list.Add(value);
        }
    }

    private static List<string> Whole(string? baseUrl, List<string> urls)
    {
        for (int i = 0; i < urls.Count; i++)
        {
            urls[i] = FeedAddress.Resolve(baseUrl, urls[i]);
        }

        return urls;
    }
}
