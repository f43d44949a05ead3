using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Site.Offline;

/// <summary>
/// How the index that a site of plain files searches is laid out: for each part of the chronicle the words of its events on so many shelves, and the
/// rows to show in blocks. A shelf is known by the beginning of a word, so that all words with a beginning lie on one, and it is small enough to be loaded for a query.
/// </summary>
internal static class OfflineShelf
{
    /// <summary>How many events a block holds.</summary>
    public const int RowsOfBlock = 16;

    /// <summary>Of a word in more of a part's events than one in so many, those that have it in the headline alone are not listed: their rows tell.</summary>
    public const int CommonShare = 4;

    /// <summary>A word in the names of more than so many such shares of a part's events says nothing, and none is listed.</summary>
    public const int SilentShares = 3;

    /// <summary>A part with fewer events lists every word.</summary>
    public const int FewEvents = 100;

    /// <summary>A part with fewer events has one shelf.</summary>
    public const int OneShelfEvents = 256;

    /// <summary>A part with fewer events has a shelf for each first letter, one with more several.</summary>
    public const int FewShelvesEvents = 2048;

    private const string Whole = "all";
    private const string Digits = "0";
    private const string Other = "other";
    private const int OtherShelves = 16;
    private const int LettersOfShelf = 4;

    private static readonly ValueList<string> One = [Whole];

    private static readonly ValueList<string> Few = [Digits, .. Enumerable.Range('a', 26).Select(first => ((char)first).ToString()), Other];

    private static readonly ValueList<string> Many =
    [
        Digits,
        .. Enumerable.Range('a', 26).SelectMany(first => Enumerable.Range(0, 7).Select(group => string.Create(CultureInfo.InvariantCulture, $"{(char)first}{group}"))),
        .. Enumerable.Range(0, OtherShelves).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Other}-{number}")),
    ];

    /// <summary>All shelves of a part. It has each of them, also an empty one, so that a reader need not know which.</summary>
    /// <param name="events">of the part</param>
    public static ValueList<string> Names(int events) => events < OneShelfEvents ? One : events < FewShelvesEvents ? Few : Many;

    public static bool IsName(string name) => name == Whole || Few.Contains(name) || Many.Contains(name);

    /// <summary>The shelf of a word.</summary>
    /// <param name="word">folded, at least two characters</param>
    /// <param name="events">of the part</param>
    public static string Of(string word, int events)
    {
        bool isFew = events < FewShelvesEvents;
        return events < OneShelfEvents ? Whole : word[0] switch
        {
            >= '0' and <= '9' => Digits,
            >= 'a' and <= 'z' => isFew ? Few[1 + word[0] - 'a'] : Many[1 + ((word[0] - 'a') * 7) + (word[1] is >= 'a' and <= 'z' ? (word[1] - 'a') / LettersOfShelf : 6)],
            _ => isFew ? Other : Many[^(OtherShelves - (Rune.GetRuneAt(word, 0).Value % OtherShelves))],
        };
    }

    /// <summary>Letters that folding spells otherwise though they hold no mark, with what it makes of them: what a script cannot know by itself.</summary>
    public static IEnumerable<(string Letter, string Spelled)> Letters =>
        Enumerable.Range('\u00df', 0x2af - 0xdf)
            .Select(code => ((char)code).ToString())
            .Where(letter => char.IsLower(letter, 0) && letter.IsNormalized(NormalizationForm.FormKD))
            .Select(letter => (letter, Folding.Key(letter)))
            .Where(pair => pair.letter != pair.Item2);
}
