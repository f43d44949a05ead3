using System.Collections.Frozen;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Tells topic lines from entries.</summary>
internal static class TopicRule
{
    private const int FewWords = 4;
    private const int ShortHeading = 8;

    private static readonly FrozenSet<string> Joints = new[]
    {
        "a", "about", "after", "aftermath", "against", "an", "and", "at", "background", "before", "by", "during", "for", "from", "in", "into", "its", "of", "on", "or", "over",
        "reactions", "related", "response", "responses", "the", "to", "towards", "vs", "with",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Only links, joined by commas and small words.</summary>
    public static bool IsNameOnly(ProseText prose) => prose.Links.Count > 0 && WordsOutsideLinks(prose, jointsToo: false) == 0;

    /// <summary>Whether a bullet without a citation, with deeper bullets below it, is a topic line.</summary>
    public static bool IsTopic(ProseText prose)
    {
        if (prose.Text.EndsWith(':'))
        {
            return true;
        }

        int words = WordsOutsideLinks(prose, jointsToo: true);
        bool sentence = prose.Text.EndsWith('.') || prose.Text.EndsWith('!') || prose.Text.EndsWith('?');
        return IsNameOnly(prose) || (!sentence && words <= (prose.Links.Count > 0 ? FewWords : ShortHeading));
    }

    /// <summary>The topic line of a bullet: its text without a colon at the end.</summary>
    public static TopicLine TopicOf(ProseText prose)
    {
        string text = prose.Text.TrimEnd(':', ' ');
        return new(text, text.Length == prose.Text.Length ? prose.Links : Within(text, prose.Links));
    }

    /// <summary>The links as far as they stand in <paramref name="text"/>: the colon at the end can be part of the last.</summary>
    private static ValueList<Link> Within(string text, ValueList<Link> links)
    {
        int end = Scalars.Count(text);
        return links.Where(link => link.Start < end)
            .Select(link => link.Start + link.Length <= end ? link : link with { Text = text[Scalars.IndexOf(text, link.Start)..], Length = end - link.Start })
            .ToValueList();
    }

    /// <summary>
    /// The topic that stands in line before the text (<c>[[Topic]]: text</c>), and what is left without it; null where there is none.
    /// </summary>
    public static (TopicLine Topic, ProseText Entry)? Inline(ProseText prose)
    {
        if (prose.Links.Count == 0 || prose.Text.IndexOf(": ", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        int links = 0;
        int at = 0;
        foreach (Link link in prose.Links)
        {
            int start = Scalars.IndexOf(prose.Text, link.Start);
            if (Words(prose.Text.AsSpan(at, start - at), jointsToo: false) > 0 || prose.Text.AsSpan(at, start - at).Contains(':'))
            {
                break;
            }

            at = Scalars.IndexOf(prose.Text, link.Start + link.Length);
            links++;
            if (at < prose.Text.Length && prose.Text[at] == ':')
            {
                break;
            }
        }

        // A blank must follow: "[[Mission: Impossible]]:x" or a ratio is no topic.
        if (links == 0 || at + 2 >= prose.Text.Length || prose.Text[at] != ':' || prose.Text[at + 1] != ' ')
        {
            return null;
        }

        string rest = prose.Text[(at + 2)..];
        int cut = Scalars.Count(prose.Text.AsSpan(0, at + 2));
        TopicLine topic = new(prose.Text[..at], prose.Links.Take(links).ToValueList());
        ValueList<Link> left = prose.Links.Skip(links).Select(link => link with { Start = link.Start - cut }).ToValueList();
        return (topic, prose with { Text = rest, Links = left });
    }

    private static int WordsOutsideLinks(ProseText prose, bool jointsToo)
    {
        int words = 0;
        int at = 0;
        foreach (Link link in prose.Links)
        {
            int start = Scalars.IndexOf(prose.Text, link.Start);
            words += Words(prose.Text.AsSpan(at, Math.Max(0, start - at)), jointsToo);
            at = Scalars.IndexOf(prose.Text, link.Start + link.Length);
        }

        return words + Words(prose.Text.AsSpan(at), jointsToo);
    }

    private static int Words(ReadOnlySpan<char> text, bool jointsToo)
    {
        int words = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].Trim(",;:/&–—-()'\"“”.|");
            words += word.IsEmpty || (!jointsToo && Joints.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) ? 0 : 1;
        }

        return words;
    }
}
