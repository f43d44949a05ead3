namespace Annals.Model;

/// <summary>Says in words what differs between two revisions.</summary>
public static class ContentChange
{
    /// <summary>For example <c>wording, sources</c>; empty where nothing differs.</summary>
    public static string Describe(EventContent was, EventContent now)
    {
        List<string> parts = [];
        Note(parts, "wording", was.Headline != now.Headline);
        Note(parts, "category", was.Category != now.Category);
        Note(parts, "topic", was.Topics != now.Topics);
        Note(parts, "links", was.Headline == now.Headline && was.Links != now.Links);
        Note(parts, "sources", was.Citations != now.Citations);
        Note(parts, "language", was.Language != now.Language);
        return string.Join(", ", parts);
    }

    private static void Note(List<string> parts, string part, bool changed)
    {
        if (changed)
        {
            parts.Add(part);
        }
    }
}
