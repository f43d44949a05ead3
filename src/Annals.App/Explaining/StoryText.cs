using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Storage;

namespace Annals.App.Explaining;

/// <summary>The way of an event in lines for a person.</summary>
internal static class StoryText
{
    public static IEnumerable<string> Lines(EventStory story)
    {
        StoredEvent stored = story.Event;
        yield return $"event {stored.Id} · {stored.Status.ToString().ToLowerInvariant()}{(stored.Because is { } because ? $": {because}" : "")}";
        yield return $"address /{stored.Url}";
        foreach (string url in story.Forwards)
        {
            yield return $"  once /{url}";
        }

        yield return "";
        yield return "captures (acquisition) → entries (extraction) → this event (placement)";
        foreach (StateStory state in story.States())
        {
            foreach (string line in Of(state))
            {
                yield return line;
            }
        }

        foreach (string line in Rest(story))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Rest(EventStory story)
    {
        yield return "";
        yield return story.Page.Date is { } page
            ? string.Create(CultureInfo.InvariantCulture, $"it stands on the page of {Date(page)}{(story.Page.IsOff ? ", which no longer has it" : $" as number {story.Event.Line}")}")
            : "it stands on no day page";
        yield return "";
        yield return "revisions (storage)";
        foreach ((RevisionRecord revision, RevisionOrigin origin) in story.Revisions.Zip(story.Origins))
        {
            string kind = origin.Placement is { } placement ? $" · {Kind(placement)} {Score(origin.Score)}" : "";
            string changed = revision.Changed.Length > 0 ? $" · {revision.Changed}" : "";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {revision.Number} · {(UtcTime.Of(revision.StateTime) ?? "untimed")} · {revision.Cause.ToString().ToLowerInvariant()}{changed}{kind}{(origin.Because is { } because ? $": {because}" : "")}");
        }

        yield return "";
        yield return story.Decisions.Count == 0 ? "decisions: none" : "decisions";
        foreach (Decision decision in story.Decisions)
        {
            yield return $"  {decision.Number} · {decision.Who} · {decision.Kind.ToString().ToLowerInvariant()}{(decision.Value is { } value ? $" “{value}”" : "")}: {decision.Because}"
                + (decision.UndoneBy is { } by ? $" (undone by {by})" : "");
        }

        foreach (string line in Ties(story))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Ties(EventStory story)
    {
        yield return "";
        yield return "entities";
        foreach ((Link link, SubjectName? entity, IReadOnlyList<string> spellings) in story.Entities())
        {
            string also = spellings.Count == 0 ? "" : $" (also {string.Join(", ", spellings)})";
            yield return $"  “{link.Text}” → {link.Target}{(entity is null || entity.Name == link.Target ? "" : $" = {entity.Name}")}{also}: {entity?.Events ?? 0} events";
        }

        foreach (string line in story.Sources().SelectMany(Of))
        {
            yield return line;
        }

        yield return "";
        yield return "related (relations), closest first";
        foreach ((StoredEvent other, RelatedTie tie, string[] context) in story.Relations())
        {
            yield return $"  {Score(tie.Score)} · {(tie.Side == RelatedSide.Before ? "before" : "after")} · {(other.Date is { } date ? Date(date) : "undated")} · {Title.Of(other.Content.Headline)}";
            yield return $"        in common: {(context.Length == 0 ? "nothing named" : string.Join(", ", context))}; {tie.Reason}";
        }
    }

    private static IEnumerable<string> Of(SourceStory source)
    {
        WantedPage page = source.Page;
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"source {source.Number}: {page.Url}");
        yield return $"  asked for {UtcTime.Of(page.Tried)}, well {UtcTime.Of(page.Well) ?? "never"}{(page.State is { } state ? $", {(state == SourceState.Dead ? "dead" : "changed since")}" : "")}{(page.Fault is { } fault ? $": {fault}" : "")}";
        yield return page.Newest is { } newest ? $"  kept: {(page.First == newest ? "" : $"{page.First} first, then ")}{newest} (annals show capture)" : "  nothing of it is kept";
        if (source.Change is not { } change)
        {
            yield break;
        }

        if (change.Title is { } title)
        {
            yield return $"  - {title.Was}";
            yield return $"  + {title.Is}";
        }

        foreach (string gone in change.Gone)
        {
            yield return $"  - {gone}";
        }

        foreach (string came in change.New)
        {
            yield return $"  + {came}";
        }
    }

    private static IEnumerable<string> Of(StateStory story)
    {
        StateOrigin state = story.State;
        string revision = state.PageRevision is { } id ? $" revision {id}" : "";
        string redacted = state.IsRedacted ? ", without suppressed text" : "";
        yield return $"  {state.Page}{revision}, {(UtcTime.Of(state.StateTime) ?? "untimed")}";
        if (story.CaptureName is null)
        {
            yield return $"    from a page that was dropped because of its age (sha256 {state.Sha256[..16]}…)";
            yield break;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"    from {story.CaptureName} ({story.Bytes} bytes, sha256 {state.Sha256[..16]}…{redacted})");
        if (story.Placed is not { } placed)
        {
            yield return "    has no such entry";
            yield break;
        }

        string held = placed.Entry.Held is { } reason ? $" · held back: {reason}" : "";
        string topics = string.Join(" › ", placed.Entry.Topics.Select(topic => topic.Text));
        yield return string.Create(CultureInfo.InvariantCulture, $"    line {placed.Entry.Line}{(topics.Length > 0 ? $" under {topics}" : "")}{(placed.Entry.CategoryAsPrinted is { } category ? $" in {category}" : "")}{held}");
        yield return $"    “{placed.Entry.Text}”";
        yield return $"    is this event: {Score(placed.Score)}, {placed.Because}";
    }

    private static string Kind(PlacementKind kind) => kind.ToString().ToLowerInvariant();

    private static string Score(double? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Date(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
