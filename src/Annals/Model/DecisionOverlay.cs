using System.Globalization;

namespace Annals.Model;

/// <summary>Replays decisions made by hand over what was worked out by machine.</summary>
public static class DecisionOverlay
{
    /// <summary>Separates the topic lines of a path in a decision and in what readers see.</summary>
    public const string PathSeparator = " › ";

    /// <summary>The content with the wording, category and topics that persons decided, in the order of the decisions.</summary>
    public static EventContent Apply(EventContent content, IEnumerable<Decision> decisions)
    {
        foreach (Decision decision in decisions.Where(item => item.UndoneBy is null && item.Value is not null))
        {
            string value = decision.Value!;
            content = decision.Kind switch
            {
                DecisionKind.Headline => content with { Headline = value, Links = Relocate(content.Links, value) },
                DecisionKind.Category => content with { Category = value.Length == 0 ? null : value },
                DecisionKind.Topics => content with { Topics = Path(value) },
                DecisionKind.Page when ContentPatch.TryRead(value) is { } patch => Apply(content, patch),
                _ => content,
            };
        }

        return content;
    }

    /// <summary>The date that a person decided last; null: none did.</summary>
    public static DateOnly? Date(IEnumerable<Decision> decisions) =>
        decisions.LastOrDefault(item => item is { Kind: DecisionKind.Date, UndoneBy: null, Value: not null }) is { } decision
            ? DateOnly.ParseExact(decision.Value!, "O", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Topic lines of a path in words: each is a link to the page of its name.</summary>
    public static ValueList<TopicLine> Path(string value) =>
        value.Split('›', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => new TopicLine(name, [new Link(name, null, name, 0, Scalars.Count(name))]))
            .ToValueList();

    private static EventContent Apply(EventContent content, ContentPatch patch)
    {
        string headline = patch.Headline ?? content.Headline;
        ValueList<Link> links = patch.Links ?? content.Links;
        return new EventContent(
            headline,
            patch.Language ?? content.Language,
            patch.Category is { Length: 0 } ? null : patch.Category ?? content.Category,
            patch.Topics ?? content.Topics,
            patch.Headline is null && patch.Links is null ? links : Relocate(links, headline),
            patch.Citations ?? content.Citations);
    }

    /// <summary>Links whose surface form still stands in the new wording, at their new places.</summary>
    private static ValueList<Link> Relocate(ValueList<Link> links, string headline)
    {
        List<Link> kept = [];
        int from = 0;
        foreach (Link link in links)
        {
            if (link.Text.Length == 0)
            {
                // It names a page, but no words of the headline.
                kept.Add(link);
                continue;
            }

            int at = headline.IndexOf(link.Text, Math.Min(from, headline.Length), StringComparison.Ordinal);
            if (at >= 0)
            {
                kept.Add(link with { Start = Scalars.Count(headline.AsSpan(0, at)), Length = Scalars.Count(link.Text) });
                from = at + link.Text.Length;
            }
        }

        return kept.ToValueList();
    }
}
