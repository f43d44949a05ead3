using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Finds the entities of an event in its summary by their names as printed.</summary>
internal static class SummaryMentions
{
    private const int LeastName = 3;

    /// <summary>Mentions in order, none inside another: of two names that begin at one place the longer.</summary>
    public static ValueList<EntityMention> In(string? summary, ValueList<PageEntity> entities)
    {
        if (summary is null)
        {
            return [];
        }

        List<(int Start, int Length, int Entity)> found = [];
        for (int i = 0; i < entities.Count; i++)
        {
            string name = WithoutBrackets(entities[i].Name);
            for (int at = Next(summary, name, 0); at >= 0; at = Next(summary, name, at + name.Length))
            {
                found.Add((at, name.Length, i));
            }
        }

        List<EntityMention> mentions = [];
        int end = 0;
        foreach ((int start, int length, int entity) in found.OrderBy(item => item.Start).ThenByDescending(item => item.Length))
        {
            if (start >= end)
            {
                mentions.Add(new EntityMention(entity, Scalars.Count(summary.AsSpan(0, start)), Scalars.Count(summary.AsSpan(start, length))));
                end = start + length;
            }
        }

        return mentions.ToValueList();
    }

    private static int Next(string text, string name, int from)
    {
        for (int at = from; name.Length >= LeastName && (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at++)
        {
            int end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>"Mercury (planet)" is printed as "Mercury".</summary>
    private static string WithoutBrackets(string name) => name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and int at ? name[..at] : name;
}
