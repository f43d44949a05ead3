using System.Globalization;

namespace Annals.Benchmarks.Chronicles;

/// <summary>Names and words of no language, a few of them common and most of them rare, as real names are.</summary>
internal sealed class Vocabulary
{
    private const int Names = 4000;
    private static readonly string[] Starts = ["Ka", "Mo", "Bré", "Dol", "Ser", "Ana", "Vi", "Hu", "Ōta", "Ren", "Tze", "Lu", "Qar", "Ny", "Ost", "Ju"];
    private static readonly string[] Ends = ["ria", "land", "mar", "stan", "ville", "dez", "ković", "moto", "berg", "shire", "nia", "dun"];
    private static readonly string[] Nouns = ["accord", "election", "flood", "trial", "strike", "summit", "eruption", "launch", "inquiry", "ceasefire", "outbreak", "final", "merger", "protest"];
    private static readonly string[] Verbs = ["announces", "rejects", "signs", "postpones", "investigates", "wins", "condemns", "suspends", "approves", "loses"];

    private readonly string[] _names;

    public Vocabulary(Random random)
    {
        HashSet<string> made = new(StringComparer.OrdinalIgnoreCase);
        while (made.Count < Names)
        {
            string name = Pick(random, Starts) + Pick(random, Starts).ToLowerInvariant() + Pick(random, Ends);
            made.Add(random.Next(3) == 0 ? $"{name} {Pick(random, Starts)}{Pick(random, Ends)}" : name);
        }

        _names = [.. made];
    }

    /// <summary>A name; the n-th commonest about once for n times the commonest.</summary>
    public string Name(Random random) => _names[(int)(Math.Pow(Names, random.NextDouble()) - 1)];

    public static string Noun(Random random) => Pick(random, Nouns);

    /// <summary>A text of one or two sentences.</summary>
    public string Text(Random random)
    {
        string first = $"{Name(random)} {Pick(random, Verbs)} the {Noun(random)} of {Name(random)} after {random.Next(2, 900).ToString(CultureInfo.InvariantCulture)} days";
        return random.Next(2) == 0 ? first + "." : $"{first}. {Name(random)} and {Name(random)} {Pick(random, Nouns)} talks are {Pick(random, Nouns)} business of {Name(random)}.";
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
