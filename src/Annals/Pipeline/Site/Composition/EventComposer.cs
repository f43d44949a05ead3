using Annals.Language;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes event pages from what the chronicle keeps.</summary>
internal sealed class EventComposer(EditionSource source)
{
    private const string Headline = "headline";
    private const string SummaryText = "summary";

    /// <summary>A sentence or two by which an article describes itself, quoted with their source.</summary>
    private const string Quoted = "quoted from its source";

    public ComposedEvent Compose(StoredEvent stored)
    {
        // Its day, its subjects and its related events show it as a row: now it need not be read again for them.
        source.Rows.Of(stored);
        IReadOnlyList<RevisionRecord> revisions = source.Chronicle.RevisionCount(stored.Key) > 1 ? source.Chronicle.Revisions(stored.Key) : [];
        ComposedEvent plain = ComposeText(stored, stored.Url, stored.Content);
        Findings findings = FindingsOf(stored);
        return new ComposedEvent(
            plain.Page with
            {
                Sources = Sources(plain.Page.Sources, findings),
                Summary = findings.Summary,
                Image = Cover(findings.Image),
                TextChanged = stored.TextDay > stored.Date ? stored.TextDay : null,
                Related = stored.Status == EventStatus.Current ? Related(stored) : [],
                DiscussedIn = source.DiscussionsOf(stored.Url),
                History = History(stored, revisions),
                Revision = stored.Revision,
                Updated = RowComposer.Updated(stored.StateTime, stored.Date),
                Licences = findings.Summary is null ? plain.Page.Licences : [.. plain.Page.Licences, new Licence(SummaryText, Quoted)],
            },
            plain.Detail with
            {
                SummaryMentions = SummaryMentions.In(findings.Summary?.Text, plain.Page.Entities),
                Evidence = Evidence(plain.Page.Headline, findings),
                LicenceOrigins = findings.Summary is { } summary ? [.. plain.Detail.LicenceOrigins, stored.Content.Citations[summary.Source - 1].Url] : plain.Detail.LicenceOrigins,
            });
    }

    /// <summary>The page of a revision; null: there is no revision of this number, or the event has no other.</summary>
    public ComposedEvent? ComposeRevision(StoredEvent stored, int number)
    {
        IReadOnlyList<RevisionRecord> revisions = source.Chronicle.Revisions(stored.Key);
        if (revisions.Count < 2 || revisions.FirstOrDefault(revision => revision.Number == number) is not { } record)
        {
            return null;
        }

        if (record.Content.Headline.Length == 0)
        {
            // The text of this revision alone was suppressed.
            return ComposeGone(stored with { Because = null }, SitePath.OfRevision(stored.Url, number));
        }

        StoredEvent then = stored with
        {
            Content = record.Content,
            Page = record.Page ?? stored.Page,
            PageRevision = record.PageRevision,
            Licence = record.Page is null ? record.Licence ?? stored.Licence : null,
            LicenceFrom = record.Licence is null ? stored.LicenceFrom : record.LicenceFrom,
        };
        ComposedEvent plain = ComposeText(then, SitePath.OfRevision(stored.Url, number), record.Content);
        return plain with
        {
            Page = plain.Page with
            {
                History = History(stored, revisions),
                Revision = number,
                Updated = RowComposer.Updated(record.StateTime, stored.Date),
            },
        };
    }

    /// <summary>What is left of a suppressed event.</summary>
    public static ComposedEvent ComposeGone(StoredEvent stored, string url) =>
        new(EventPage.OfSuppressed(url, stored.Date, stored.Because), new EventDetail(stored.Id, [], []));

    private ComposedEvent ComposeText(StoredEvent stored, string url, EventContent content)
    {
        string headline = Shown(content.Headline);
        List<PageEntity> entities = [];
        ValueList<EntityMention> mentions = Mentions(content, headline, entities);
        string? origin = stored.Page is { } page ? SourceAddress.Of(source.Site, page, stored.PageRevision) : null;
        EventPage text = new(
            url,
            Title.Of(content.Headline),
            stored.Date,
            headline,
            content.Language,
            null,
            null,
            source.Topics.Category(content)?.Name,
            source.Topics.Topics(content),
            Sources(content),
            null,
            [],
            [],
            entities.ToValueList(),
            [],
            [],
            [],
            [],
            [new Licence(Headline, stored.Licence ?? (stored.Page is null ? source.Site.LicenceName : source.Site.TextLicenceName))],
            stored.Revision,
            null,
            stored.Status,
            stored.Because)
        {
            HeadlineCut = headline.Length < content.Headline.Length,
        };
        return new ComposedEvent(text, new EventDetail(stored.Id, mentions, [stored.Licence is null ? origin : stored.LicenceFrom]) { TopicPages = source.Topics.Pages(content) });
    }

    /// <summary>The image as the site shows it: from its own folder where it is kept. A path in another site's folder leads nowhere here.</summary>
    private CoverImage? Cover(CoverImage? image) =>
        image is null ? null
        : source.Site.Images == ImagePolicy.Store && source.Chronicle.Picture(image.Url) is { } kept ? image with { Url = kept.Path }
        : SitePath.IsInside(image.Url) && source.Chronicle.PictureAt(image.Url) is null ? null
        : image;

    /// <summary>While an import is under way findings can be those of an earlier text.</summary>
    private Findings FindingsOf(StoredEvent stored) =>
        stored.HasFindings && source.Chronicle.FindingsOf(stored.Key) is { } found && found.MostSource <= stored.Content.Citations.Count ? found : Findings.None;

    /// <summary>One claim for each sentence that is shown.</summary>
    private static ValueList<Evidence> Evidence(string headline, Findings findings)
    {
        if (findings.Evidence.Count == 0)
        {
            return Sentences.Of(headline)
                .Select(sentence => new Evidence(
                    Scalars.Count(headline.AsSpan(0, sentence.Start)), Scalars.Count(headline.AsSpan(sentence.Start, sentence.Length)), EvidenceState.NotFetched, []))
                .ToValueList();
        }

        int shown = Scalars.Count(headline);
        return findings.Evidence.Where(claim => claim.Start + claim.Length <= shown).ToValueList();
    }

    /// <summary>What pages show of a headline: all of it, unless it is very long.</summary>
    public static string Shown(string headline)
    {
        if (headline.Length <= EventContent.MostShown || Scalars.Count(headline) <= EventContent.MostShown)
        {
            return headline;
        }

        string head = Scalars.First(headline, EventContent.MostShown);
        int blank = head.LastIndexOf(' ');
        return blank > head.Length / 2 ? head[..blank].TrimEnd() : head;
    }

    /// <summary>Fills the list of entities, each once by its canonical name in the order of first mention.</summary>
    private ValueList<EntityMention> Mentions(EventContent content, string headline, List<PageEntity> entities)
    {
        int shown = headline.Length == content.Headline.Length ? int.MaxValue : Scalars.Count(headline);
        List<EntityMention> mentions = new(content.Links.Count);
        foreach (Link link in content.Links.Span)
        {
            if (link.Target.Length == 0 || link.Start + link.Length > shown)
            {
                continue;
            }

            ContextEntity entity = source.Subjects.Entity(link.Target);
            int at = entities.FindIndex(known => known.Name == entity.Name);
            if (at < 0)
            {
                at = entities.Count;
                entities.Add(new PageEntity(entity.Name, entity.Url, PageName.Wikipedia(entity.Name), null));
            }

            if (link.Length > 0)
            {
                mentions.Add(new EntityMention(at, link.Start, link.Length));
            }
        }

        return mentions.ToValueList();
    }

    /// <summary>The sources with what was seen of their pages; of their state goes before what the day page says.</summary>
    private static ValueList<Source> Sources(ValueList<Source> cited, Findings findings) => findings.States.Count + findings.Published.Count == 0
        ? cited
        : cited.Select(source => source with
        {
            State = source.State ?? findings.States.Where(seen => seen.Source == source.Number).Select(seen => (SourceState?)seen.State).FirstOrDefault(),
            Published = findings.Published.Where(seen => seen.Source == source.Number).Select(seen => (DateOnly?)seen.Day).FirstOrDefault(),
        }).ToValueList();

    private ValueList<Source> Sources(EventContent content)
    {
        List<Source> sources = new(content.Citations.Count);
        foreach (Citation citation in content.Citations.Span)
        {
            string? publisher = citation.Publisher
                ?? (WebAddress.Host(citation.Url) is { } host ? source.Subjects.Of(SubjectKind.Publisher, host)?.Name ?? host : null);
            SourceState? state = citation.Dead ? SourceState.Dead : null;
            sources.Add(new Source(sources.Count + 1, publisher, citation.Via, citation.Language, citation.Url, citation.Archived, state));
        }

        return sources.ToValueList();
    }

    /// <summary>Newest first, as in every list.</summary>
    private ValueList<RelatedEvent> Related(StoredEvent stored)
    {
        List<RelatedEvent> related = [];
        foreach (RelatedTie tie in source.Chronicle.Related(stored.Key))
        {
            if (source.Rows.Of(tie.Other)?.Row is { Date: { } date } other)
            {
                ValueList<ContextEntity> context = Context(tie);
                RelatedWhen when = tie.Side == RelatedSide.Before ? RelatedWhen.Before : RelatedWhen.After;
                related.Add(new RelatedEvent(other.Url, date, other.Title, when, context, tie.Reason));
            }
        }

        related.Sort((one, two) => two.Date.CompareTo(one.Date) is not 0 and int order ? order : string.CompareOrdinal(one.Url, two.Url));
        return related.ToValueList();
    }

    private ValueList<ContextEntity> Context(RelatedTie tie)
    {
        List<ContextEntity> context = new(tie.Context.Count);
        foreach (long id in tie.Context.Span)
        {
            if (source.Subjects.Context(id) is { } entity)
            {
                context.Add(entity);
            }
        }

        return context.ToValueList();
    }

    private static ValueList<RevisionNote> History(StoredEvent stored, IReadOnlyList<RevisionRecord> revisions) =>
        revisions.Reverse()
            .Select(record => new RevisionNote(record.Number, record.StateTime, record.Cause, record.Changed, SitePath.OfRevision(stored.Url, record.Number)))
            .ToValueList();
}
