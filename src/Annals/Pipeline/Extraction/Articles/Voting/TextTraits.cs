using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>What the words of a block tell, whatever the language.</summary>
internal sealed class TextTraits
{
    private const int PhraseChars = 40;

    private static readonly (string Kind, string Words)[] Phrases = [.. EmbeddedTable.Rows("article-phrases.tsv").Select(row => (row[0], row[1]))];
    private static readonly string[] Kinds = [.. Phrases.Select(phrase => phrase.Kind).Distinct()];

    /// <summary>The phrases by their first letter, with the column of their kind.</summary>
    private static readonly FrozenDictionary<char, (int Column, string Words)[]> ByLetter = Phrases.GroupBy(phrase => phrase.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.Select(phrase => (Array.IndexOf(Kinds, phrase.Kind), phrase.Words)).ToArray());

    private static readonly SearchValues<string> Addresses = SearchValues.Create(["@", "http", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>What the loop over a block's characters asks of each that is ASCII.</summary>
    private static readonly Sign[] Signs = [.. Enumerable.Range(0, 128).Select(c => SignOf((char)c))];

    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly string _title;

    public TextTraits(PageLayout layout)
    {
        foreach (PageBlock block in layout.Blocks)
        {
            _times[block.Text] = _times.GetValueOrDefault(block.Text) + 1;
        }

        _title = layout.Tree.Nodes.FirstOrDefault(node => node.Name == "title") is { } title ? CleanText.Of(HtmlTree.TextOf(title, ArticleLimits.FieldChars)) : "";
    }

    public static IReadOnlyList<string> Names { get; } =
    [
        "characters", "share in links", "words", "sentence ends", "ends a sentence", "commas", "capital words", "digits", "begins small", "ends with colon", "ends open", "kind", "times on the page",
        "in the title", "letters not ASCII", "has a copyright sign", "mean length of words", "has an address", "has a bar", .. Kinds.Select(kind => "begins like " + kind),
    ];

    public void Write(PageBlock block, Span<float> row)
    {
        string text = block.Text;
        int words = 0;
        int capital = 0;
        int digits = 0;
        int commas = 0;
        int ends = 0;
        int foreign = 0;
        bool inWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            Sign sign = c < Signs.Length ? Signs[c] : SignOf(c);
            bool letter = (sign & Sign.Letter) != 0;
            if (letter && !inWord)
            {
                words++;
                capital += (sign & Sign.Capital) != 0 ? 1 : 0;
            }

            inWord = letter || (inWord && (sign & Sign.WithinWord) != 0);
            if ((sign & Sign.Counted) != 0)
            {
                digits += (sign & Sign.Digit) != 0 ? 1 : 0;
                commas += (sign & Sign.Comma) != 0 ? 1 : 0;
                foreign += c > 127 ? 1 : 0;
                ends += (sign & Sign.End) != 0 && (c > 127 || i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '’' or '»' or ')') ? 1 : 0;
            }
        }

        char last = LastSign(text);
        row[0] = block.Chars;
        row[1] = (float)block.LinkDensity;
        row[2] = words;
        row[3] = ends;
        row[4] = last is '.' or '!' or '?' or '。' or '！' or '？' ? 1 : 0;
        row[5] = words == 0 ? 0 : (float)commas / words;
        row[6] = words == 0 ? 0 : (float)capital / words;
        row[7] = (float)digits / text.Length;
        row[8] = char.IsLower(text[0]) ? 1 : 0;
        row[9] = last == ':' ? 1 : 0;
        row[10] = last is '…' or '»' or '>' or '→' or '›' || text.EndsWith("...", StringComparison.Ordinal) ? 1 : 0;
        row[11] = KindOf(block);
        row[12] = _times[text];
        row[13] = text.Length > 8 && _title.Contains(text, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        row[14] = (float)foreign / text.Length;
        row[15] = text.Contains('©') ? 1 : 0;
        row[16] = words == 0 ? 0 : (float)block.Chars / words;
        row[17] = text.AsSpan().ContainsAny(Addresses) ? 1 : 0;
        row[18] = text.Contains(" | ", StringComparison.Ordinal) ? 1 : 0;
        WritePhrases(text, row[19..]);
    }

    private static void WritePhrases(string text, Span<float> row)
    {
        ReadOnlySpan<char> begin = text.AsSpan(0, Math.Min(PhraseChars, text.Length));
        Span<char> small = stackalloc char[PhraseChars];
        scoped ReadOnlySpan<char> start = Ascii.IsValid(begin) ? small[..begin.ToLowerInvariant(small)] : Folding.Plain(begin.ToString()).ToLowerInvariant();
        if (start.Length == 0 || !ByLetter.TryGetValue(start[0], out (int Column, string Words)[]? phrases))
        {
            return;
        }

        foreach ((int column, string words) in phrases)
        {
            if (start.StartsWith(words, StringComparison.Ordinal))
            {
                row[column] = 1;
            }
        }
    }

    private static Sign SignOf(char c) =>
        (char.IsLetterOrDigit(c) ? Sign.Letter : Sign.None) | (char.IsUpper(c) ? Sign.Capital : Sign.None) | (char.IsAsciiDigit(c) ? Sign.Digit : Sign.None)
        | (c is ',' or '，' or '、' ? Sign.Comma : Sign.None) | (c is '.' or '!' or '?' or '。' or '！' or '？' ? Sign.End : Sign.None)
        | (c is '\'' or '’' or '-' ? Sign.WithinWord : Sign.None) | (c > 127 ? Sign.Foreign : Sign.None);

    private static char LastSign(string text)
    {
        int end = text.Length - 1;
        while (end > 0 && text[end] is '"' or '”' or '“' or '’' or '\'' or '»' or '«' or ')' or ']' or ' ')
        {
            end--;
        }

        return text[end];
    }

    private static float KindOf(PageBlock block) => block.Kind switch
    {
        ParagraphKind.Text => block.Node.Name == "p" ? 0 : 1,
        ParagraphKind.Quote => 2,
        ParagraphKind.ListItem => 3,
        ParagraphKind.TableRow => 4,
        ParagraphKind.Preformatted => 5,
        _ => block.Node.Nearest("h1", "h2", "h3", "h4", "h5", "h6")?.Name[1] - '0' + 5 ?? 8,
    };

    /// <summary>What a character is in a text.</summary>
    [Flags]
    private enum Sign : byte
    {
        None = 0,
        Letter = 1,
        Capital = 2,
        Digit = 4,
        Comma = 8,
        End = 16,
        WithinWord = 32,
        Foreign = 64,
        Counted = Digit | Comma | End | Foreign,
    }
}
