using Annals.Model;

namespace Annals.Storage;

/// <summary>One place in an event's content that names something that events are listed under.</summary>
/// <param name="Kind">as what it is named</param>
/// <param name="Name">the link's target, the category or the host</param>
/// <param name="Spelling">how readers would see the name</param>
/// <param name="Form">the surface form; null: it has none</param>
internal readonly record struct Naming(SubjectKind Kind, string Name, string Spelling, string? Form)
{
    public SubjectSort Sort => SubjectTable.SortOf(Kind);

    public static IEnumerable<Naming> Of(EventContent content)
    {
        foreach (Link link in content.Links)
        {
            yield return OfLink(SubjectKind.Entity, link);
        }

        foreach (TopicLine topic in content.Topics)
        {
            foreach (Link link in EventIndex.LinksOf(topic))
            {
                yield return OfLink(SubjectKind.Topic, link);
            }
        }

        if (content.Category is { } category)
        {
            yield return new Naming(SubjectKind.Category, category, category, null);
        }

        foreach (Citation citation in content.Citations)
        {
            if (WebAddress.Host(citation.Url) is { } host)
            {
                yield return new Naming(SubjectKind.Publisher, host, EventIndex.PublisherName(citation, host), null);
            }
        }
    }

    private static Naming OfLink(SubjectKind kind, Link link) => new(kind, link.Target, PageName.Display(link.Target), link.Text.Length == 0 ? null : link.Text);
}
