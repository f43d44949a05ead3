using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Placement.Cited;

/// <summary>Words by which a site speaks of itself rather than of an article (<c>data/boilerplate.tsv</c>).</summary>
internal sealed class Boilerplate
{
    /// <summary>So many names of sections in one sentence are a list of what the site has.</summary>
    private const int ManySections = 3;

    private readonly string[] _own = Phrases("own");
    private readonly string[] _sections = Phrases("with");

    /// <summary>Whether a sentence speaks of the site.</summary>
    public bool Holds(string sentence)
    {
        string key = $" {Folding.Key(sentence)} ";
        return _own.Any(phrase => Stands(key, phrase)) || _sections.Count(section => Stands(key, section)) >= ManySections;
    }

    private static bool Stands(string key, string phrase)
    {
        for (int at = key.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = key.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            int end = at + phrase.Length;
            bool begins = at == 0 || !char.IsLetterOrDigit(key[at - 1]) || !char.IsLetterOrDigit(phrase[0]);
            bool ends = end >= key.Length || !char.IsLetterOrDigit(key[end]) || !char.IsLetterOrDigit(phrase[^1]);
            if (begins && (ends || key[end] > '\u2E80'))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Phrases(string kind) =>
        [.. EmbeddedTable.Rows("boilerplate.tsv").Where(row => row[1] == kind).SelectMany(row => row[0].Split('|')).Select(Folding.Key).Distinct()];
}
