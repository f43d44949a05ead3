using System.Buffers;
using System.Net;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Placement.Cited;

/// <summary>The description an article gives of itself, made fit to be shown: whole sentences, about this article. None rather than a wrong one.</summary>
internal sealed class SelfDescription(Boilerplate boilerplate)
{
    private const int LeastCharacters = 25;
    private const int MostCharacters = 600;

    /// <summary>A description without a final stop that is longer than this was cut by a program.</summary>
    private const int LongPhrase = 130;

    private const int LeastWords = 4;

    /// <summary>Digits of the day of a month.</summary>
    private const int MostOrdinalDigits = 2;

    /// <summary>Characters at the end of a cut description that are looked up in the text to complete it.</summary>
    private const int Overlap = 30;

    /// <summary>A shorter end of a sentence is found anywhere.</summary>
    private const int LeastTail = 15;

    /// <summary>A text shorter than this proves nothing about what the article is about.</summary>
    private const int TellingText = 300;

    /// <summary>The share of its telling words that stand in the article itself.</summary>
    private const double LeastShare = 0.5;

    private static readonly string[] CutMarks = ["…", "...", "[…]", "[...]", "(…)", "(...)"];
    private static readonly SearchValues<char> QuoteEnds = SearchValues.Create("\"”“»«’");
    private static readonly SearchValues<char> QuoteStarts = SearchValues.Create("\"“„«»‚‘");
    private static readonly StopWords Stop = new();

    /// <summary>Words before a day, in languages that write a stop behind its number.</summary>
    private static readonly string[] BeforeDay = ["am", "vom", "zum", "den", "der", "des", "dem", "ab", "bis", "seit", "für", "dne", "dňa", "od", "do"];

    /// <summary>The description; null: there is none, it is about the site or another story, or nothing of it is whole.</summary>
    public string? Of(Article article)
    {
        if (article.Description is null)
        {
            return null;
        }

        string text = DescriptionStart.Of(Decoded(article.Description), article);
        bool cut = TryUncut(ref text);
        string? whole = Whole(text, cut, article);
        whole = whole is null ? null : WithoutBoilerplate(whole);
        return whole is { Length: >= LeastCharacters } && !Repeats(whole, article.Title) && !IsWithin(whole, article.Title) && !Repeats(whole, article.Publisher) && IsAbout(whole, article) ? whole : null;
    }

    /// <summary>Sites encode some descriptions twice, and line breaks by the letters of a program.</summary>
    private static string Decoded(string description) =>
        CleanText.Of(WebUtility.HtmlDecode(description).Replace("\\n", " ", StringComparison.Ordinal).Replace("\\r", " ", StringComparison.Ordinal));

    private static bool TryUncut(ref string text)
    {
        bool cut = false;
        for (bool again = true; again;)
        {
            again = false;
            foreach (string mark in CutMarks)
            {
                if (text.EndsWith(mark, StringComparison.Ordinal))
                {
                    text = text[..^mark.Length].TrimEnd();
                    again = cut = true;
                }
            }
        }

        return cut;
    }

    private static string? Whole(string text, bool cut, Article article)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!cut && SentenceBreak.IsWhole(text) && !EndsInOrdinal(text))
        {
            return Bounded(text);
        }

        if (Completed(text, article, out bool goesOn) is { } completed)
        {
            return Bounded(completed);
        }

        // Behind a whole sentence stands another, not a phrase: without its stop it was cut.
        return Bounded(text) ?? (!cut && !goesOn && text.Length <= LongPhrase && IsPhrase(text) ? text : null);
    }

    /// <summary>The whole sentences within <see cref="MostCharacters"/>; null: there is none.</summary>
    private static string? Bounded(string text)
    {
        int end = 0;
        foreach ((int start, int length) in Sentences.Of(text))
        {
            if (start + length > MostCharacters || !SentenceBreak.IsWhole(text.AsSpan(start, length)))
            {
                break;
            }

            end = EndsInOrdinal(text.AsSpan(start, length)) ? end : start + length;
        }

        return end == 0 ? null : text[..end];
    }

    /// <summary>Whether the last stop is that of a day rather than of a sentence (<c>am 14.</c>, <c>dne 3.</c>).</summary>
    private static bool EndsInOrdinal(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> number = text.TrimEnd('.');
        ReadOnlySpan<char> before = number.TrimEnd("0123456789");
        if (text.Length - number.Length != 1 || number.Length - before.Length is 0 or > MostOrdinalDigits || !before.EndsWith(' '))
        {
            return false;
        }

        before = before.TrimEnd();
        return BeforeDay.Contains(before[(before.LastIndexOf(' ') + 1)..].ToString(), StringComparer.Ordinal);
    }

    /// <summary>Where the text goes on as the description does, the description with the rest of its last sentence.</summary>
    /// <param name="goesOn">the text has more words of that sentence, so that the description was cut</param>
    private static string? Completed(string text, Article article, out bool goesOn)
    {
        goesOn = false;
        string tail = Tail(text);
        if (tail.Length == 0)
        {
            return null;
        }

        foreach (Paragraph paragraph in article.Paragraphs)
        {
            int at = paragraph.Text.IndexOf(tail, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            int behind = at + tail.Length;
            string rest = paragraph.Text[behind..SentenceBreak.Next(paragraph.Text, EndsInOrdinal(text) ? behind : Math.Max(0, behind - 1))].TrimEnd();
            goesOn |= rest.Length > 1 && rest[0] == ' ' && char.IsLetterOrDigit(rest[1]);
            string completed = text + (IsQuoted(text, rest) ? "." : rest);
            if (completed.Length <= MostCharacters && SentenceBreak.IsWhole(completed) && !EndsInOrdinal(completed))
            {
                return completed;
            }
        }

        return null;
    }

    /// <summary>The end of a text by which it is looked up: of its last sentence, since the text may have a paragraph's end where the description has a blank.</summary>
    private static string Tail(string text)
    {
        string tail = text.Length < Overlap ? "" : text[^Overlap..];
        int mark = tail.LastIndexOfAny(['.', '!', '?', '…']);
        return mark >= 0 && mark + 1 < tail.Length && tail[mark + 1] == ' ' && tail.Length - mark - 2 >= LeastTail ? tail[(mark + 2)..] : tail;
    }

    /// <summary>Whether the text has the words at the end of what somebody says: the sentence is whole, and the quotation mark is none of the description's.</summary>
    private static bool IsQuoted(string text, string rest) =>
        rest.Length >= 2 && (rest[0] == '.' ? QuoteEnds.Contains(rest[1]) : QuoteEnds.Contains(rest[0]) && rest[1] == '.') && text.AsSpan().IndexOfAny(QuoteStarts) < 0;

    /// <summary>A short phrase may stand without a full stop, unless its end shows that more was to come.</summary>
    private static bool IsPhrase(string text)
    {
        List<TextToken> tokens = TextTokens.Of(text, text.Length);
        return tokens.Count >= LeastWords && !Stop.Contains(tokens[^1].Text) && (char.IsLetterOrDigit(text[^1]) || text[^1] is '"' or '”' or '»' or ')' or '’');
    }

    private string? WithoutBoilerplate(string text)
    {
        List<string> kept = [];
        foreach ((int start, int length) in Sentences.Of(text))
        {
            string sentence = text.Substring(start, length);
            bool isOfSite = boilerplate.Holds(sentence);
            if (isOfSite && kept.Count > 0)
            {
                // What follows words about the site is seldom about the article.
                break;
            }

            // A few words behind a sentence that went belong to it.
            if (!isOfSite && (kept.Count > 0 || start == 0 || TextTokens.Of(sentence, sentence.Length).Count >= LeastWords))
            {
                kept.Add(sentence);
            }
        }

        return kept.Count == 0 ? null : string.Join(' ', kept);
    }

    private static bool Repeats(string text, string? other) => other is not null && Folding.Key(text).TrimEnd('.') == Folding.Key(other).TrimEnd('.');

    /// <summary>Whether a text is a headline cut short, or without the name before it.</summary>
    private static bool IsWithin(string text, string? headline) => headline is not null && Folding.Key(headline).Contains(Folding.Key(text).TrimEnd('.'), StringComparison.Ordinal);

    private static bool IsAbout(string text, Article article)
    {
        Wording said = Wording.Of(text);
        string body = article.Text;
        if (body.Length >= TellingText)
        {
            return said.CoveredBy(Wording.Of($"{article.Title} {body}")).Share >= LeastShare;
        }

        return article.Title is { } title && said.CoveredBy(Wording.Of($"{title} {body}")).Words >= 1;
    }
}
