namespace Annals.Formats.Feeds;

/// <summary>Finds the vocabulary of an element by the namespaces in force, or by its usual prefix where none is declared.</summary>
internal sealed class FeedSpaces
{
    private readonly List<(string Prefix, FeedSpace Space, int Depth)> _declared = [];

    // What the first element is written in is the feed's own, under whatever address.
    private string? _own;

    /// <summary>The vocabulary of Atom 0.3 was declared.</summary>
    public bool IsOldAtom { get; private set; }

    /// <summary>The vocabulary of RSS 0.90 was declared.</summary>
    public bool IsOldRdf { get; private set; }

    public void Open(int depth, string element, List<MarkupAttribute> attributes)
    {
        foreach (MarkupAttribute attribute in attributes)
        {
            if (!attribute.Name.StartsWith("xmlns", StringComparison.Ordinal) || (attribute.Name.Length > 5 && attribute.Name[5] != ':') || _declared.Count >= FeedLimits.Namespaces)
            {
                continue;
            }

            string prefix = attribute.Name.Length > 6 ? attribute.Name[6..] : "";
            string address = attribute.Value.Trim();
            if (depth == 0 && Prefix(element).SequenceEqual(prefix))
            {
                _own = address;
            }

            IsOldAtom |= address.StartsWith("http://purl.org/atom/ns", StringComparison.OrdinalIgnoreCase);
            IsOldRdf |= address.EndsWith("/rdf/simple/0.9/", StringComparison.OrdinalIgnoreCase);
            _declared.Add((prefix, Of(address), depth));
        }
    }

    public void Close(int depth)
    {
        while (_declared.Count > 0 && _declared[^1].Depth >= depth)
        {
            _declared.RemoveAt(_declared.Count - 1);
        }
    }

    public FeedSpace Of(ReadOnlySpan<char> prefix)
    {
        for (int i = _declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(_declared[i].Prefix))
            {
                return _declared[i].Space;
            }
        }

        return prefix switch
        {
            "" => FeedSpace.Own,
            "rss" => FeedSpace.Own,
            "atom" or "atom10" or "a10" => FeedSpace.Atom,
            "rdf" => FeedSpace.Rdf,
            "dc" => FeedSpace.DublinCore,
            "dcterms" => FeedSpace.DublinCoreTerms,
            "content" => FeedSpace.Content,
            "media" => FeedSpace.Media,
            "itunes" => FeedSpace.Itunes,
            "xhtml" => FeedSpace.Xhtml,
            "cc" or "creativeCommons" => FeedSpace.CreativeCommons,
            "admin" => FeedSpace.Admin,
            "wfw" => FeedSpace.CommentApi,
            _ => FeedSpace.Other,
        };
    }

    public static ReadOnlySpan<char> Prefix(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : name.AsSpan(0, colon);
    }

    private FeedSpace Of(string address) => Known(address.TrimEnd('/').ToLowerInvariant()) ?? (address == _own ? FeedSpace.Own : FeedSpace.Other);

    private static FeedSpace? Known(string address) => address switch
    {
        "" => FeedSpace.Own,
        "http://www.w3.org/2005/atom" or "http://purl.org/atom/ns#" or "http://purl.org/atom/ns" => FeedSpace.Atom,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#" => FeedSpace.Rdf,
        "http://purl.org/dc/elements/1.1" or "http://purl.org/dc/elements/1.0" => FeedSpace.DublinCore,
        "http://purl.org/dc/terms" => FeedSpace.DublinCoreTerms,
        "http://purl.org/rss/1.0/modules/content" => FeedSpace.Content,
        "http://search.yahoo.com/mrss" or "http://video.search.yahoo.com/mrss" or "http://search.yahoo.com/searchmonkey/media" => FeedSpace.Media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd" => FeedSpace.Itunes,
        "http://www.w3.org/1999/xhtml" or "http://www.w3.org/tr/xhtml1" => FeedSpace.Xhtml,
        "http://web.resource.org/cc" or "http://creativecommons.org/ns#" or "http://backend.userland.com/creativecommonsrssmodule" => FeedSpace.CreativeCommons,
        "http://webns.net/mvcb" => FeedSpace.Admin,
        "http://wellformedweb.org/commentapi" => FeedSpace.CommentApi,
        var rss when IsRss(rss) => FeedSpace.Own,
        _ => null,
    };

    private static bool IsRss(string address) =>
        address is "http://purl.org/rss/1.0" or "http://my.netscape.com/rdf/simple/0.9" or "http://channel.netscape.com/rdf/simple/0.9" or "http://my.netscape.com/publish/formats/rss-0.91.dtd"
            or "http://purl.org/net/rss1.1#" || address.StartsWith("http://backend.userland.com/rss", StringComparison.Ordinal)
        || address.StartsWith("http://blogs.law.harvard.edu/tech/rss", StringComparison.Ordinal);
}
