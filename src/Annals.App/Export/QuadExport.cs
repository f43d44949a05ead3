using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Feeds;

namespace Annals.App.Export;

/// <summary>
/// Current and retracted events as statements of the Simple Event Model (W. van Hage and others, "Design and use of the Simple Event Model", 2011). Each
/// event has a graph of its own, so that whoever keeps them can replace one. What part an entity plays is not known, and not claimed: it is an
/// <c>eventProperty</c>, of which actors and places are kinds.
/// </summary>
internal static class QuadExport
{
    private const string Sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    private const string SeeAlso = "http://www.w3.org/2000/01/rdf-schema#seeAlso";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string DerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom";
    private const string Status = "https://schema.org/creativeWorkStatus";
    private const string DateType = "http://www.w3.org/2001/XMLSchema#date";
    private const string TimeType = "http://www.w3.org/2001/XMLSchema#dateTime";

    public static void Write(IChronicle chronicle, Edition edition)
    {
        using Stream output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        QuadWriter quads = new(output);
        EventComposer composer = new(edition.Source);
        foreach (StoredEvent stored in chronicle.AllEvents().Where(stored => stored.Status is EventStatus.Current or EventStatus.Retracted))
        {
            Write(quads, edition, stored, composer.Compose(stored).Page, chronicle);
        }
    }

    private static void Write(QuadWriter quads, Edition edition, StoredEvent stored, EventPage page, IChronicle chronicle)
    {
        string name = FeedTag.OfEvent(stored.Id);
        string graph = name + "#record";
        quads.Thing(name, Type, Sem + "Event", graph);
        quads.Text(name, Label, page.Headline, page.Language, graph);
        if (page.Date is { } date)
        {
            quads.Value(name, Sem + "hasTimeStamp", IsoTime.Of(date), DateType, graph);
        }

        if (page.Updated is { } updated)
        {
            quads.Value(name, Terms + "modified", IsoTime.Of(updated), TimeType, graph);
        }

        if (page.Summary is { } summary)
        {
            quads.Text(name, Terms + "abstract", summary.Text, summary.Language, graph);
        }

        if (edition.Source.Site.PublicAddress is { } address)
        {
            quads.Thing(name, SeeAlso, SitePath.Absolute(address, page.Url, "html"), graph);
        }

        if (page.Status == EventStatus.Retracted)
        {
            quads.Text(name, Status, "Retracted", null, graph);
        }

        foreach (Licence licence in page.Licences)
        {
            quads.Text(name, Terms + "rights", licence.Name, null, graph);
        }

        WriteNames(quads, edition, stored.Content, page, name, graph);
        WriteSources(quads, page, name, graph);
        foreach (RelatedTie tie in stored.Status == EventStatus.Current ? chronicle.Related(stored.Key) : [])
        {
            if (chronicle.Find(tie.Other) is { Status: EventStatus.Current } other)
            {
                quads.Thing(name, Terms + "relation", FeedTag.OfEvent(other.Id), graph);
            }
        }
    }

    private static void WriteNames(QuadWriter quads, Edition edition, EventContent content, EventPage page, string name, string graph)
    {
        string language = edition.Source.Site.Language;
        if (edition.Source.Topics.Category(content) is { Url: { } url } category)
        {
            string kind = OwnTag.Authority + url;
            quads.Thing(name, Sem + "eventType", kind, graph);
            quads.Thing(kind, Type, Sem + "EventType", graph);
            quads.Text(kind, Label, category.Name, language, graph);
        }

        foreach (PageTopic topic in page.Topics)
        {
            quads.Text(name, Terms + "subject", topic.Name, page.Language, graph);
        }

        foreach (PageEntity entity in page.Entities)
        {
            if (entity.Wikipedia is { } thing)
            {
                quads.Thing(name, Sem + "eventProperty", thing, graph);
                quads.Thing(thing, Type, Sem + "Core", graph);
                quads.Text(thing, Label, entity.Name, null, graph);
            }
        }
    }

    /// <summary>An address that is none stays, as a text.</summary>
    private static void WriteSources(QuadWriter quads, EventPage page, string name, string graph)
    {
        foreach (Source source in page.Sources)
        {
            if (!WebLink.IsAllowed(source.Url))
            {
                quads.Text(name, Terms + "source", source.Url, null, graph);
                continue;
            }

            quads.Thing(name, DerivedFrom, source.Url, graph);
            if (source.Publisher is { } publisher)
            {
                quads.Text(source.Url, Terms + "publisher", publisher, null, graph);
            }
        }
    }
}
