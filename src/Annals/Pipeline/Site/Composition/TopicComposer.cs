using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Topic lines and categories with the addresses of their pages.</summary>
internal sealed class TopicComposer(SubjectCache subjects)
{
    public ValueList<PageTopic> Topics(EventContent content) => content.Topics.Select(Topic).ToValueList();

    /// <summary>For each topic that is one link the name of the page, where it is not the words of the topic; empty where there is no such topic.</summary>
    public ValueList<string?> Pages(EventContent content)
    {
        ValueList<string?> pages = content.Topics.Select(PageOf).ToValueList();
        return pages.Any(page => page is not null) ? pages : [];
    }

    private string? PageOf(TopicLine line) =>
        line.Links.Count == 1 && line.Links[0].Text == line.Text && Linked(line.Links[0].Target).Name is { } page && page != line.Text ? page : null;

    /// <summary>The path without the links within its lines.</summary>
    public ValueList<NamedAddress> Path(EventContent content) => Topics(content).Select(topic => new NamedAddress(topic.Name, topic.Url)).ToValueList();

    public NamedAddress? Category(EventContent content) =>
        content.Category is not { } name ? null
        : subjects.Of(SubjectKind.Category, name) is { } subject ? new NamedAddress(subject.Name, subject.Url)
        : new NamedAddress(name, SitePath.OfCategory(name));

    /// <summary>The topics whose lists hold an event of this content.</summary>
    public IEnumerable<SubjectName> Subjects(EventContent content) =>
        content.Topics.SelectMany(Targets).Select(name => subjects.Of(SubjectKind.Topic, name)).OfType<SubjectName>().DistinctBy(topic => topic.Id);

    private PageTopic Topic(TopicLine line)
    {
        NamedAddress[] links = [.. Targets(line).Select(Linked)];
        bool isLink = line.Links.Count == 0 || (line.Links.Count == 1 && line.Links[0].Text == line.Text);
        return new PageTopic(line.Text, links[0].Url, isLink ? [] : [.. links]);
    }

    /// <summary>A topic without current events, as an earlier revision or a removed event may name it, has no page; the index of topics always has one.</summary>
    private NamedAddress Linked(string name) =>
        subjects.Of(SubjectKind.Topic, name) is { } topic
            ? new NamedAddress(topic.Name, SubjectCache.HasPage(topic) ? topic.Url : SitePath.Topics)
            : new NamedAddress(PageName.Display(name), SitePath.Topics);

    /// <summary>The names a line is listed under: its links, or its words where it has none.</summary>
    private static IEnumerable<string> Targets(TopicLine line) => line.Links.Count == 0 ? [line.Text] : line.Links.Select(link => link.Target);
}
