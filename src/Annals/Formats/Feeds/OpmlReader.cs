namespace Annals.Formats.Feeds;

/// <summary>Reads lists of feeds in OPML 1.0 to 2.0, with nested folders; ill-formed ones with tolerance.</summary>
public static class OpmlReader
{
    /// <summary>Feeds of one list.</summary>
    public const int MostFeeds = 100_000;

    /// <param name="defects">what was wrong with the list</param>
    /// <returns>null where the text is no such list</returns>
    public static IReadOnlyList<OpmlOutline>? Read(string text, out IReadOnlyList<FeedDefect> defects)
    {
        string body = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        Outlines outlines = new();
        if (WellFormedMarkup.Read(body, outlines) is { } fault)
        {
            outlines = new Outlines();
            outlines.Defect(fault.Line, fault.Message);
            TolerantMarkup.Read(body, outlines);
        }

        defects = outlines.Defects;
        return outlines.IsOpml ? outlines.Feeds : null;
    }

    private sealed class Outlines : IMarkupEvents
    {
        // For each open element the name of the folder that it is; null: it is none.
        private readonly List<string?> _open = [];
        private bool _isFull;

        public List<OpmlOutline> Feeds { get; } = [];

        public List<FeedDefect> Defects { get; } = [];

        public bool IsOpml { get; private set; }

        public bool IsFull => _isFull;

        public void Start(string name, List<MarkupAttribute> attributes, int line)
        {
            IsOpml |= _open.Count == 0 && name.Equals("opml", StringComparison.OrdinalIgnoreCase);
            if (_open.Count >= FeedLimits.Depth || Feeds.Count >= MostFeeds)
            {
                _isFull = true;
                Defect(line, $"the list is deeper than {FeedLimits.Depth} or has more feeds than {MostFeeds}; the rest was left out");
                return;
            }

            if (!name.Equals("outline", StringComparison.OrdinalIgnoreCase))
            {
                _open.Add(null);
                return;
            }

            string? title = Value(attributes, "title") ?? Value(attributes, "text");
            if (Value(attributes, "xmlUrl") is { } address)
            {
                Feeds.Add(new OpmlOutline(FeedAddress.Resolve((string?)null, address), title, Value(attributes, "htmlUrl"), [.. _open.OfType<string>()]));
                _open.Add(null);
                return;
            }

            _open.Add(title);
        }

        public void Text(ReadOnlySpan<char> text)
        {
        }

        public void End()
        {
            if (_open.Count > 0)
            {
                _open.RemoveAt(_open.Count - 1);
            }
        }

        public void Defect(int line, string message)
        {
            if (Defects.Count < FeedLimits.Defects)
            {
                Defects.Add(new FeedDefect(line, message));
            }
        }

        private static string? Value(List<MarkupAttribute> attributes, string name)
        {
            string? value = attributes.Find(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.Trim();
            return string.IsNullOrEmpty(value) ? null : value.Length <= FeedLimits.TextChars ? value : value[..FeedLimits.TextChars];
        }
    }
}
