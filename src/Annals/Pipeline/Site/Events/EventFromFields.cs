using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>Makes an event page of the fields that JSON or XML held.</summary>
internal static class EventFromFields
{
    public static EventReading Read(FieldNode? root, List<Diagnostic> found)
    {
        if (root is null)
        {
            return new(null, null, found.ToValueList());
        }

        if (root.Kind is not (FieldKind.Record or FieldKind.XmlGroup))
        {
            found.Add(new(root.Line, "a record was expected"));
            return new(null, null, found.ToValueList());
        }

        FieldReader fields = new(root, "", found);
        string id = fields.RequiredText("id");
        bool known = EventId.TryParse(id, out EventId eventId);
        if (!known && id.Length > 0)
        {
            found.Add(new(root.Line, "id: 16 characters of a-z and 2-7 were expected"));
        }

        EventStatus? status = fields.Choice<EventStatus>("status", EventNames.TryRead);
        if (status is null)
        {
            found.Add(new(root.Line, "status: is missing or not known"));
        }

        EventPage page;
        EventDetail detail = new(eventId, [], []);
        if (status == EventStatus.Suppressed)
        {
            page = EventPage.OfSuppressed("", fields.Date("date"), fields.Text("because"));
        }
        else
        {
            page = ReadPage(fields, status ?? EventStatus.Current);
            detail = ReadDetail(fields, eventId);
        }

        fields.Finish();
        bool whole = status is not null && (status == EventStatus.Suppressed || (page.Url.Length > 0 && page.Language.Length > 0));
        return new(whole ? page : null, known ? detail : null, found.ToValueList());
    }

    private static EventPage ReadPage(FieldReader fields, EventStatus status) => new(
        fields.RequiredPath("url"),
        fields.RequiredText("title"),
        fields.Date("date"),
        fields.RequiredText("headline"),
        fields.RequiredText("language"),
        fields.Date("textChanged"),
        ReadSummary(fields.Record("summary")),
        fields.Text("category"),
        fields.List("topics", ReadTopic),
        fields.List("sources", ReadSource),
        ReadImage(fields.Record("image")),
        fields.List("coverage", ReadCoverage),
        fields.List("quotes", q => new Quotation(q.RequiredText("speaker"), q.RequiredText("text"), q.RequiredNumber("source"))),
        fields.List("entities", ReadEntity),
        fields.List("related", ReadRelated),
        fields.List("discussedIn", d => new Discussion(d.RequiredText("title"), d.RequiredPath("url"), d.RequiredText("author"))),
        fields.List("history", ReadRevision),
        fields.List("corrections", ReadCorrection),
        fields.List("licences", ReadLicence),
        fields.RequiredNumber("revision"),
        fields.Time("updated"),
        status,
        fields.Text("because"))
    {
        HeadlineCut = fields.Flag("headlineCut"),
    };

    /// <summary>What stands beside the page; read over the same fields again, so nothing is noted twice.</summary>
    private static EventDetail ReadDetail(FieldReader fields, EventId id)
    {
        FieldReader quiet = fields.Again();
        ValueList<ValueList<EntityMention>> perEntity = quiet.List("entities", e => e.List("mentions", m => ReadMention(m, 0)));
        List<EntityMention> mentions = [];
        for (int i = 0; i < perEntity.Count; i++)
        {
            foreach (EntityMention mention in perEntity[i].Span)
            {
                mentions.Add(mention with { Entity = i });
            }
        }

        return new(id, mentions.ToValueList(), quiet.List("licences", l => l.Text("from")))
        {
            TopicPages = quiet.List("topics", t => t.Text("page")) is var pages && pages.Any(page => page is not null) ? pages : [],
            SummaryMentions = quiet.Record("summary")?.List("mentions", m => ReadMention(m, m.RequiredNumber("entity"))) ?? [],
            Evidence = fields.List("evidence", ReadEvidence),
        };
    }

    private static Evidence ReadEvidence(FieldReader fields) => new(
        fields.RequiredNumber("start"),
        fields.RequiredNumber("length"),
        fields.RequiredChoice<EvidenceState>("state", EventNames.TryRead),
        fields.List("spans", span => new EvidenceSpan(
            span.RequiredNumber("source"),
            span.RequiredText("url"),
            span.RequiredChoice<EvidencePart>("part", EventNames.TryRead),
            span.RequiredNumber("start"),
            span.RequiredNumber("length"),
            span.RequiredText("quote"))));

    private static Summary? ReadSummary(FieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        Summary summary = new(fields.RequiredText("text"), fields.RequiredNumber("source"), fields.RequiredText("language"));
        fields.List("mentions", m => ReadMention(m, m.RequiredNumber("entity")));
        fields.Finish();
        return summary;
    }

    private static CoverImage? ReadImage(FieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        string url = fields.RequiredText("url");
        CoverImage image = new(
            url.StartsWith('/') ? url[1..] : url, fields.Text("credit"), fields.RequiredNumber("source"), fields.Text("licence"), fields.Text("alternative"));
        fields.Finish();
        return image;
    }

    private static PageTopic ReadTopic(FieldReader topic)
    {
        topic.Text("page");
        return new(topic.RequiredText("name"), topic.RequiredPath("url"), topic.List("links", l => new NamedAddress(l.RequiredText("name"), l.RequiredPath("url"))));
    }

    private static Source ReadSource(FieldReader source) => new(
        source.RequiredNumber("number"),
        source.Text("publisher"),
        source.Text("via"),
        source.Text("language"),
        source.RequiredText("url"),
        source.Text("archived"),
        source.Choice<SourceState>("state", EventNames.TryRead),
        source.Date("published"));

    private static CoverageItem ReadCoverage(FieldReader item) => new(
        item.RequiredText("title"),
        item.Text("publisher"),
        item.RequiredText("url"),
        item.Date("published"),
        item.RequiredChoice<ArticleKind>("kind", EventNames.TryRead),
        item.Number("copies") ?? 0);

    private static PageEntity ReadEntity(FieldReader entity)
    {
        entity.List("mentions", m => ReadMention(m, 0));
        return new(entity.RequiredText("name"), entity.Path("url"), entity.Text("wikipedia"), entity.Text("wikidata"));
    }

    private static RelatedEvent ReadRelated(FieldReader other) => new(
        other.RequiredPath("url"),
        other.RequiredDate("date"),
        other.RequiredText("headline"),
        other.RequiredChoice<RelatedWhen>("when", EventNames.TryRead),
        other.List("context", c => new ContextEntity(c.RequiredText("name"), c.Path("url"))),
        other.Text("reason") ?? "");

    private static RevisionNote ReadRevision(FieldReader note) => new(
        note.RequiredNumber("revision"),
        note.Time("stateTime"),
        note.RequiredChoice<RevisionCause>("cause", EventNames.TryRead),
        note.Text("changed") ?? "",
        note.RequiredPath("url"));

    private static Correction ReadCorrection(FieldReader correction) => new(
        correction.RequiredText("was"), correction.RequiredText("is"), correction.RequiredText("because"), correction.RequiredDate("date"));

    private static Licence ReadLicence(FieldReader licence)
    {
        licence.Text("from");
        return new(licence.RequiredText("of"), licence.RequiredText("licence"));
    }

    private static EntityMention ReadMention(FieldReader mention, int entity) =>
        new(entity, mention.RequiredNumber("start"), mention.RequiredNumber("length"));
}
