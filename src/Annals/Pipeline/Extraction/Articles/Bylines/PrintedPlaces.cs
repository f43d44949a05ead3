using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>The places in which a page prints who wrote it. Each is read when it is first asked for, and once, however often it is asked with other eyes.</summary>
/// <param name="links">the texts of links to pages of authors</param>
internal sealed class PrintedPlaces(PageSource source, HeadlinePlace headline, List<string> links)
{
    private readonly Lazy<List<string>> _links = new(links);
    private readonly Lazy<List<string>> _opened = Place(() => PrintedBylines.Opened(source, headline));
    private readonly Lazy<List<string>> _classed = Place(() => PrintedBylines.Classed(source, headline, false));
    private readonly Lazy<List<string>> _hinted = Place(() => PrintedBylines.Classed(source, headline, true));
    private readonly Lazy<Lazy<List<string>>[]> _guessed = new(() => [.. PrintedBylines.Guessed(source, headline).Select(place => Place(() => place))]);
    private readonly Lazy<HashSet<string>> _sections = new(() => PrintedBylines.Sections(source));

    public Lazy<List<string>> Opened => _opened;

    public Lazy<List<string>> Links => _links;

    /// <summary>The places in which nothing says for sure that a name is the author's.</summary>
    public IReadOnlyList<Lazy<List<string>>> Guessed => _guessed.Value;

    /// <summary>What looks like a name and is the text of a link to a section.</summary>
    public bool IsSection(string name) => _sections.Value.Contains(name);

    /// <inheritdoc cref="PrintedBylines.Classed"/>
    public Lazy<List<string>> Classed(bool strict) => strict ? _hinted : _classed;

    private static Lazy<List<string>> Place(Func<IEnumerable<string>> read) => new(() => [.. read().Take(ArticleLimits.Names)]);
}
