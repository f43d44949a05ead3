using Annals.Model;

namespace Annals.Storage;

/// <summary>Compares what a page of a chronicle says with a text of the chronicle: as readers see both, so that what a page does not carry is no difference.</summary>
internal sealed class OwnViews(ChronicleFile file)
{
    private readonly SubjectReader _subjects = new(file);

    /// <summary>The event with the pages of its topics, where only their addresses say which they are.</summary>
    public OwnEvent Complete(OwnEvent own)
    {
        if (own.HasPlaces)
        {
            // Such a page names them.
            return own;
        }

        List<TopicLine> topics = [];
        for (int i = 0; i < own.Content.Topics.Count; i++)
        {
            TopicLine topic = own.Content.Topics[i];
            string slug = i < own.TopicSlugs.Count ? own.TopicSlugs[i] : "";
            bool isPlain = topic.Links.Count == 1 && topic.Links[0].Target == topic.Text && topic.Links[0].Text == topic.Text;
            topics.Add(isPlain && slug.Length > 0 && slug != Slug.OfName(topic.Text, "page-") ? topic with { Links = [topic.Links[0] with { Target = PageAt(slug, topic.Text) }] } : topic);
        }

        return own with { Content = own.Content with { Topics = topics.ToValueList() } };
    }

    /// <summary>In how many parts the page and the text differ.</summary>
    public int Count(OwnEvent own, EventContent text)
    {
        ContentPatch patch = Differ(own, text);
        return new object?[] { patch.Headline, patch.Language, patch.Category, patch.Topics, patch.Links, patch.Citations }.Count(part => part is not null);
    }

    /// <summary>Whether readers see no difference between two texts of the chronicle.</summary>
    public bool Same(EventContent one, EventContent other) =>
        one.Headline == other.Headline && one.Language == other.Language && CategoryOf(one.Category) == CategoryOf(other.Category)
        && one.Topics.Select(View).SequenceEqual(other.Topics.Select(View), StringComparer.Ordinal)
        && one.Links.Select(Place).Order().SequenceEqual(other.Links.Where(link => link.Target.Length > 0).Select(Place).Order())
        && one.Citations.Select(View).SequenceEqual(other.Citations.Select(View));

    /// <summary>What the page says otherwise than a text of the chronicle.</summary>
    public ContentPatch Differ(OwnEvent own, EventContent text)
    {
        EventContent page = own.Content;
        bool sameWords = page.Headline == text.Headline || (own.IsCut && text.Headline.StartsWith(page.Headline, StringComparison.Ordinal));
        return new ContentPatch(
            sameWords ? null : page.Headline,
            page.Language == text.Language ? null : page.Language,
            CategoryOf(page.Category) == CategoryOf(text.Category) ? null : page.Category ?? "",
            page.Topics.Select(View).SequenceEqual(text.Topics.Select(View), StringComparer.Ordinal) ? null : page.Topics,
            SameLinks(own, text, sameWords) ? null : Links(own, text, sameWords),
            page.Citations.Select(View).SequenceEqual(text.Citations.Select(View)) ? null : Citations(page.Citations, text.Citations));
    }

    /// <summary>The patch without what the text says already.</summary>
    public ContentPatch Without(ContentPatch patch, EventContent text) => new(
        patch.Headline == text.Headline ? null : patch.Headline,
        patch.Language == text.Language ? null : patch.Language,
        patch.Category is { } category && CategoryOf(category.Length == 0 ? null : category) == CategoryOf(text.Category) ? null : patch.Category,
        patch.Topics is { } topics && topics.Select(View).SequenceEqual(text.Topics.Select(View), StringComparer.Ordinal) ? null : patch.Topics,
        patch.Links is { } links && links == text.Links ? null : patch.Links,
        patch.Citations is { } citations && citations.Select(View).SequenceEqual(text.Citations.Select(View)) ? null : patch.Citations);

    private string PageAt(string slug, string words) =>
        _subjects.BySlug(SubjectKind.Topic, slug)?.Name ?? (Slug.OfName(words, "page-") == slug ? words : PageName.Display(slug.Replace('-', ' ')));

    private string? CategoryOf(string? name) => name is null ? null : _subjects.Find(SubjectKind.Category, name)?.Name ?? name;

    private string EntityOf(Link link) => _subjects.Find(SubjectKind.Entity, link.Target)?.Name ?? PageName.Display(link.Target);

    private string View(TopicLine topic) =>
        string.Join('\n', EventIndex.LinksOf(topic).Select(link => _subjects.Find(SubjectKind.Topic, link.Target)?.Name ?? PageName.Display(link.Target)).Prepend(topic.Text));

    private Citation View(Citation citation)
    {
        string? host = WebAddress.Host(citation.Url);
        string? publisher = citation.Publisher ?? (host is null ? null : _subjects.Find(SubjectKind.Publisher, host)?.Name ?? host);

        // That a page is gone is seen by looking, and no change of what was written.
        return citation with { Label = "", Publisher = publisher, Dead = false };
    }

    private bool SameLinks(OwnEvent own, EventContent text, bool sameWords)
    {
        int shown = own.IsCut ? Scalars.Count(own.Content.Headline) : int.MaxValue;
        Link[] links = [.. text.Links.Where(link => link.Target.Length > 0 && link.Start + link.Length <= shown)];
        if (!own.HasPlaces || !sameWords)
        {
            return own.Content.Links.Select(EntityOf).ToHashSet(StringComparer.Ordinal).SetEquals(links.Select(EntityOf));
        }

        return own.Content.Links.Select(Place).Order().SequenceEqual(links.Select(Place).Order());
    }

    private (int, int, string) Place(Link link) => (link.Start, link.Length, EntityOf(link));

    /// <summary>Links of the page; those that the text has too keep their words there.</summary>
    private ValueList<Link> Links(OwnEvent own, EventContent text, bool sameWords)
    {
        if (own.HasPlaces && sameWords)
        {
            return own.Content.Links;
        }

        HashSet<string> named = [.. own.Content.Links.Select(EntityOf)];
        Link[] kept = [.. text.Links.Where(link => named.Contains(EntityOf(link)))];
        HashSet<string> had = [.. kept.Select(EntityOf)];
        return [.. kept, .. own.Content.Links.Where(link => !had.Contains(EntityOf(link)))];
    }

    private ValueList<Citation> Citations(ValueList<Citation> page, ValueList<Citation> text) =>
        page.Select(citation => text.FirstOrDefault(known => View(known) == View(citation)) ?? citation).ToValueList();
}
