using Annals.Model;

namespace Annals.Pipeline.Placement;

/// <summary>What two wordings of an entry are compared by: its words, linked pages and citation addresses.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly int _wordCount;

    private Likeness(string headline, ValueList<TopicLine> topics, ValueList<Link> links, ValueList<Citation> citations)
    {
        Headline = headline;
        Topic = topics.Count == 0 ? null : Folding.Key(topics[^1].Text);
        foreach (string word in Words(headline))
        {
            _words[word] = _words.GetValueOrDefault(word) + 1;
            _wordCount++;
        }

        foreach (Link link in links)
        {
            _links.Add(Folding.Key(link.Target));
        }

        foreach (Citation citation in citations)
        {
            Citations.Add(WebAddress.Key(citation.Url));
        }
    }

    public string Headline { get; }

    /// <summary>The innermost topic line above it, folded; null: none.</summary>
    public string? Topic { get; }

    /// <summary>How often each word stands in it.</summary>
    public IReadOnlyDictionary<string, int> WordCounts => _words;

    /// <summary>The pages it links, folded.</summary>
    public IReadOnlySet<string> LinkedPages => _links;

    public HashSet<string> Citations { get; } = new(StringComparer.Ordinal);

    public static Likeness Of(EventContent content) => new(content.Headline, content.Topics, content.Links, content.Citations);

    public static Likeness Of(Entry entry) => new(entry.Text, entry.Topics, entry.Links, entry.Citations);

    /// <summary>Dice coefficient of the words, each counted as often as it stands: 0 to 1.</summary>
    public double Words(Likeness other) => _wordCount + other._wordCount == 0 ? 0 : 2.0 * Shared(other) / (_wordCount + other._wordCount);

    /// <summary>The share of these words that stand in <paramref name="other"/>: 0 to 1.</summary>
    public double ContainedIn(Likeness other) => _wordCount == 0 ? 0 : (double)Shared(other) / _wordCount;

    /// <summary>Jaccard coefficient of the linked pages: 0 to 1, 0 where neither links any.</summary>
    public double Links(Likeness other)
    {
        int shared = _links.Count(other._links.Contains);
        int all = _links.Count + other._links.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private int Shared(Likeness other)
    {
        int shared = 0;
        foreach ((string word, int count) in _words)
        {
            shared += Math.Min(count, other._words.GetValueOrDefault(word));
        }

        return shared;
    }

    private static IEnumerable<string> Words(string text)
    {
        string folded = Folding.Key(text);
        int start = -1;
        for (int i = 0; i <= folded.Length; i++)
        {
            bool inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i]));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return folded[start..i];
                start = -1;
            }
        }
    }
}
