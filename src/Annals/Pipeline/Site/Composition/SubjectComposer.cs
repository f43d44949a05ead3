using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the pages of topics, categories, entities and publishers.</summary>
internal sealed class SubjectComposer(EditionSource source)
{
    private const int MostCompanions = 12;
    private const int MostTopics = 12;

    /// <summary>A companion shares at least so many events.</summary>
    private const int FewestShared = 2;

    public SubjectPage Whole(SubjectName subject)
    {
        SubjectList list = source.Lists.Of(subject);
        ListedEvent[] newest = [.. source.Rows.Listed(source.Lists.Newest(subject))];
        ValueList<EventRow> rows = newest.Select(listed => listed.Row).ToValueList();
        ValueList<CountedName> companions = Companions(subject, rows);
        SubjectFacts facts = new(
            source.Chronicle.Spellings(subject.Kind, subject.Id).ToValueList(),
            subject.Kind is SubjectKind.Entity or SubjectKind.Topic ? PageName.Wikipedia(subject.Name) : null,
            null,
            subject.Kind == SubjectKind.Publisher ? $"https://{subject.Key}/" : null,
            list.Plan.Rows,
            list.Dates.Count > 0 ? list.Dates[^1].Date : null,
            list.Dates.Count > 0 ? list.Dates[0].Date : null,
            companions,
            HasFeed(subject))
        {
            Timeline = TimelinePart.Of(list.Dates),
            Topics = subject.Kind == SubjectKind.Topic ? [] : Topics(newest),
            Ties = Ties(companions, rows),
        };
        ValueList<EventRow> shown = list.Plan.HasParts ? rows.Take(ListPlan.NewestRows).ToValueList() : rows;
        return SubjectPage.Whole(subject.Kind, new NamedAddress(subject.Name, subject.Url), facts, list.Plan, ListRoom.Fit(shown));
    }

    /// <summary>Null: the list has no such part.</summary>
    public SubjectPage? Part(SubjectName subject, ListPeriod period)
    {
        SubjectList list = source.Lists.Of(subject);
        if (list.Plan.Parts.FirstOrDefault(part => part.Period == period) is not { } part)
        {
            return null;
        }

        ValueList<EventRow> rows = part.IsBranch
            ? []
            : source.Rows.Rows(source.Chronicle.EventKeys(subject.Kind, subject.Id, part.First, part.Last, part.SkipNewest + part.Rows).Skip(part.SkipNewest));
        return SubjectPage.OfPart(subject.Kind, new NamedAddress(subject.Name, subject.Url), list.Plan, part, ListRoom.Fit(rows, ListRoom.MostOfPart));
    }

    /// <summary>Topics, categories and entities with enough events have a feed.</summary>
    public static bool HasFeed(SubjectName subject) => subject.Kind != SubjectKind.Publisher && subject.Events >= Feed.FewestEvents;

    private static ValueList<CountedName> Companions(SubjectName subject, ValueList<EventRow> rows)
    {
        Dictionary<string, (string? Url, int Events)> shared = new(StringComparer.Ordinal);
        foreach (EventRow row in rows.Span)
        {
            foreach (ContextEntity entity in row.Entities.Span)
            {
                shared[entity.Name] = (entity.Url, shared.GetValueOrDefault(entity.Name).Events + 1);
            }
        }

        return shared.Where(item => item.Value.Events >= FewestShared && item.Key != subject.Name)
            .OrderByDescending(item => item.Value.Events)
            .ThenBy(item => item.Key, StringComparer.Ordinal)
            .Take(MostCompanions)
            .Select(item => new CountedName(item.Key, item.Value.Url, item.Value.Events))
            .ToValueList();
    }

    private static ValueList<CountedName> Topics(ListedEvent[] events) =>
        events.SelectMany(listed => listed.Topics)
            .GroupBy(topic => topic.Id)
            .Select(same => new CountedName(same.First().Name, same.First().Url, same.Count()))
            .OrderByDescending(topic => topic.Events)
            .ThenBy(topic => topic.Name, StringComparer.Ordinal)
            .Take(MostTopics)
            .ToValueList();

    /// <summary>Pairs of companions that share at least as many of these events as a companion does.</summary>
    private static ValueList<CompanionTie> Ties(ValueList<CountedName> companions, ValueList<EventRow> rows)
    {
        int[,] shared = new int[companions.Count, companions.Count];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach ((int number, CountedName companion) in companions.Index())
        {
            numbers.TryAdd(companion.Name, number);
        }

        Span<bool> present = stackalloc bool[MostCompanions];
        foreach (EventRow row in rows.Span)
        {
            present.Clear();
            foreach (ContextEntity entity in row.Entities.Span)
            {
                if (numbers.TryGetValue(entity.Name, out int number))
                {
                    present[number] = true;
                }
            }

            for (int one = 0; one < companions.Count; one++)
            {
                for (int other = one + 1; present[one] && other < companions.Count; other++)
                {
                    shared[one, other] += present[other] ? 1 : 0;
                }
            }
        }

        return Enumerable.Range(0, companions.Count)
            .SelectMany(one => Enumerable.Range(one + 1, companions.Count - one - 1).Select(other => new CompanionTie(one, other, shared[one, other])))
            .Where(tie => tie.Events >= FewestShared)
            .OrderByDescending(tie => tie.Events).ThenBy(tie => tie.One).ThenBy(tie => tie.Other)
            .ToValueList();
    }
}
