using Annals.Language;

namespace Annals.Pipeline.Relations;

/// <summary>Names of countries and of their people (<c>data/countries.tsv</c>), and where they stand in a text.</summary>
internal sealed class CountryNames
{
    /// <summary>The text is cut here before it is searched, in UTF-16 units; no name is longer.</summary>
    private const int MostNameLength = 200;

    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _wordsFrom = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _lands = [];

    public CountryNames()
    {
        foreach (string[] row in EmbeddedTable.Rows("countries.tsv"))
        {
            _lands[Land(row[0])] = PlainName(row[0]);
            foreach (string page in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
            {
                _pages.Add(Key(page));
                Add(page, row[0]);
            }

            foreach (string name in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(name, row[0]);
            }
        }
    }

    /// <summary>The key of the feature that an event speaks of the country.</summary>
    public static long Land(string country) => FeatureKey.OfName(FeatureKind.Land, country);

    /// <summary>The country's name for a key of <see cref="Land"/>; null: the table no longer has it.</summary>
    public string? NameOf(long land) => _lands.GetValueOrDefault(land);

    /// <summary>Whether the page of this name is about a country.</summary>
    public bool IsCountry(string page) => _pages.Contains(Key(page));

    /// <summary>Whether the word alone, in lower case, names a country or its people.</summary>
    public bool IsName(string word) => _countries.ContainsKey(word) || (word[^1] == 's' && _countries.ContainsKey(word[..^1]));

    /// <summary>The country whose name begins at a token, and how many tokens it takes; the longest name counts.</summary>
    public (string Country, int Tokens)? At(List<TextToken> tokens, int start)
    {
        TextToken first = tokens[start];
        if (!first.IsCapital || !_wordsFrom.TryGetValue(Name(first.Text), out int most))
        {
            return null;
        }

        for (int count = Math.Min(most, tokens.Count - start); count > 0; count--)
        {
            string name = count == 1 ? first.Text : string.Join(' ', tokens.Skip(start).Take(count).Select(token => token.Text));
            if (_acronyms.Contains(name) && !first.IsAcronym)
            {
                continue;
            }

            if (_countries.TryGetValue(name, out string? country) || (name[^1] == 's' && _countries.TryGetValue(name[..^1], out country)))
            {
                return (country, count);
            }
        }

        return null;
    }

    private void Add(string name, string country)
    {
        List<TextToken> tokens = TextTokens.Of(name, MostNameLength);
        string key = string.Join(' ', tokens.Select(token => token.Text));
        _countries.TryAdd(key, country);
        _wordsFrom[tokens[0].Text] = Math.Max(_wordsFrom.GetValueOrDefault(tokens[0].Text), tokens.Count);
        if (tokens is [{ IsAcronym: true }])
        {
            _acronyms.Add(key);
        }
    }

    /// <summary>Without what tells the page from others of its name: "Georgia (country)".</summary>
    private static string PlainName(string page) => page.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? page[..end] : page;

    private string Name(string word) => _wordsFrom.ContainsKey(word) || word[^1] != 's' ? word : word[..^1];

    private static string Key(string page) => string.Join(' ', TextTokens.Of(page, MostNameLength).Select(token => token.Text));
}
