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
    private readonly Lazy<List<string>> _printed = Place(() => PrintedBylines.Printed(source, headline));
    private readonly Lazy<List<string>> _dated = Place(() => PrintedBylines.Dated(source, headline));
    private readonly Lazy<List<string>> _alone = Place(() => PrintedBylines.Alone(source, headline));
    private readonly Lazy<List<string>> _within = Place(() => PrintedBylines.Within(source, headline));
    private readonly Lazy<HashSet<string>> _sections = new(() => PrintedBylines.Sections(source));
    private IReadOnlyList<Lazy<List<string>>>? _guessed;

    public Lazy<List<string>> Opened => _opened;

    public Lazy<List<string>> Links => _links;

    /// <summary>The places in which nothing says for sure that a name is the author's, the best first: a common given name counts over what merely looks like a name.</summary>
    public IReadOnlyList<Lazy<List<string>>> Guessed => _guessed ??= [Named(_printed), Named(_dated), _alone, _within, _printed, _dated];

    /// <summary>What looks like a name and is the text of a link to a section.</summary>
    public bool IsSection(string name) => _sections.Value.Contains(name);

    /// <inheritdoc cref="PrintedBylines.Classed"/>
    public Lazy<List<string>> Classed(bool strict) => strict ? _hinted : _classed;

    private static Lazy<List<string>> Named(Lazy<List<string>> place) => new(() => place.Value.FindAll(PrintedBylines.IsNamed));

    private static Lazy<List<string>> Place(Func<IEnumerable<string>> read) => new(() => [.. read().Take(ArticleLimits.Names)]);
}
