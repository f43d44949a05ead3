using Annals.Language;

namespace Annals.Pipeline.Placement.Cited;

/// <summary>What a stretch of text says, for comparing: stems of its telling words, with a weight each, and its numbers.</summary>
internal sealed class Wording
{
    private const double NameWeight = 1.6;

    private static readonly StopWords Stop = new();

    private readonly Dictionary<string, double> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    private Wording(string text)
    {
        List<TextToken> tokens = TextTokens.Of(text, text.Length);
        HashSet<int> taken = [];
        foreach ((int start, int count, string value) in NumberWords.In(tokens))
        {
            taken.UnionWith(Enumerable.Range(start, count));

            // "One" is an article more often than a number.
            if (tokens[start].IsNumber || value != "1")
            {
                _numbers.Add(value);
            }
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            TextToken token = tokens[i];
            if (!taken.Contains(i) && token.Text.Length > 1 && !Stop.Contains(token.Text))
            {
                string stem = WordStem.Of(token.Text);
                _words[stem] = Math.Max(_words.GetValueOrDefault(stem), token.IsCapital ? NameWeight : 1);
            }
        }
    }

    public int WordCount => _words.Count;

    public IReadOnlySet<string> Numbers => _numbers;

    public static Wording Of(string text) => new(text);

    /// <summary>The share of these words, by weight, that <paramref name="other"/> has too (0 to 1), and how many they are.</summary>
    public (double Share, int Words) CoveredBy(Wording other)
    {
        double all = 0;
        double shared = 0;
        int words = 0;
        foreach ((string word, double weight) in _words)
        {
            all += weight;
            if (other._words.ContainsKey(word))
            {
                shared += weight;
                words++;
            }
        }

        return (all == 0 ? 0 : shared / all, words);
    }
}
