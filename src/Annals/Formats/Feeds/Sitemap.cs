namespace Annals.Formats.Feeds;

/// <summary>What a sitemap says.</summary>
/// <param name="IsIndex">its addresses are those of other sitemaps</param>
/// <param name="IsCut">it has more than are read, or breaks off</param>
public sealed record Sitemap(bool IsIndex, IReadOnlyList<SitemapLine> Lines, bool IsCut)
{
    /// <summary>Addresses of one sitemap (the protocol's own limit, sitemaps.org).</summary>
    public const int MostLines = 50_000;

    private const int LongestAddress = 2048;

    /// <summary>Reads a sitemap, an index of them, or one of news; ill-formed ones with tolerance.</summary>
    /// <returns>null where the text is none</returns>
    public static Sitemap? Read(string text)
    {
        string body = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        Lister lister = new();
        bool isEnded = true;
        if (WellFormedMarkup.Read(body, lister) is not null)
        {
            lister = new Lister();
            TolerantMarkup.Read(body, lister);
            isEnded = lister.IsFull || body.LastIndexOf("</", StringComparison.Ordinal) is > 0 and var end && body.AsSpan(end).Contains(lister.Root, StringComparison.OrdinalIgnoreCase);
        }

        // The last address of a sitemap that breaks off may be the half of one.
        int most = isEnded ? MostLines : Math.Min(MostLines, lister.Lines.Count - 1);
        return lister.Root is "urlset" or "sitemapindex" ? new Sitemap(lister.Root == "sitemapindex", [.. lister.Lines.Take(most)], !isEnded || lister.Lines.Count > MostLines) : null;
    }

    private sealed class Lister : IMarkupEvents
    {
        private readonly List<string> _open = [];
        private readonly System.Text.StringBuilder _text = new();
        private string? _address;
        private string? _modified;
        private string? _published;

        public string? Root { get; private set; }

        public List<SitemapLine> Lines { get; } = [];

        public bool IsFull { get; private set; }

        public void Start(string name, List<MarkupAttribute> attributes, int line)
        {
            string local = name[(name.IndexOf(':') + 1)..].ToLowerInvariant();
            Root ??= local;
            if (_open.Count >= FeedLimits.Depth)
            {
                IsFull = true;
                return;
            }

            // A picture of a page has an address too; it stands one element deeper.
            _open.Add(name.Contains(':') && local == "loc" ? "" : local);
            _text.Clear();
            if (local is "url" or "sitemap")
            {
                (_address, _modified, _published) = (null, null, null);
            }
        }

        public void Text(ReadOnlySpan<char> text)
        {
            if (_text.Length + text.Length <= LongestAddress)
            {
                _text.Append(text);
            }
        }

        public void End()
        {
            if (_open.Count == 0)
            {
                return;
            }

            string ended = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            string value = _text.ToString().Trim();
            switch (ended)
            {
                case "loc":
                    _address ??= value;
                    break;
                case "lastmod":
                    _modified ??= value;
                    break;
                case "publication_date":
                    _published ??= value;
                    break;
                case "url" or "sitemap" when _address is { Length: > 0 } address:
                    Lines.Add(new SitemapLine(address, _modified ?? _published));
                    IsFull = Lines.Count > MostLines;
                    _address = null;
                    break;
                default:
                    break;
            }

            _text.Clear();
        }

        public void Defect(int line, string message)
        {
        }
    }
}
