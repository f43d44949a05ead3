using System.Globalization;
using Annals.Model;

namespace Annals.Search;

/// <summary>
/// Reads what a person typed. Words, <c>"a phrase"</c>, <c>begin*</c>, <c>-without</c>, <c>entity:</c>, <c>topic:</c>, <c>category:</c> and
/// <c>publisher:</c> with a name, <c>after:</c> and <c>before:</c> with a year, a month or a date. Nothing else has a meaning, and nothing is an error: what
/// is no condition is said in a notice, or is words.
/// </summary>
public static class SearchQueryReader
{
    /// <summary>More conditions than this are not looked at.</summary>
    public const int MostTerms = 32;

    private const char Quote = '"';
    private const string After = "after";
    private const string Before = "before";

    public static SearchQuery Read(string text)
    {
        List<SearchTerm> terms = [];
        List<SearchNotice> notices = [];
        (DateOnly? after, DateOnly? before) = (null, null);
        foreach (SearchPart part in Parts(text.Replace('\0', ' ')))
        {
            if (part.Field is After or Before)
            {
                DateOnly? first = FirstDay(part.Text);
                if (first is null)
                {
                    notices.Add(new SearchNotice(SearchNoticeKind.NoDate, $"{part.Field}:{part.Text}"));
                }

                after = part.Field == After ? Later(after, first) : after;
                before = part.Field == Before ? Earlier(before, first) : before;
            }
            else if (!part.Text.Any(char.IsLetterOrDigit))
            {
                continue;
            }
            else if (terms.Count == MostTerms)
            {
                notices.Add(new SearchNotice(SearchNoticeKind.TooMany, part.Text));
                break;
            }
            else
            {
                terms.Add(new SearchTerm(KindOf(part.Field), part.Text.TrimEnd('*').Trim(), part.Text.EndsWith('*'), part.IsExcluded));
            }
        }

        return new SearchQuery(terms.ToValueList(), after, before, notices.ToValueList());
    }

    private static SubjectKind? KindOf(string? field) => field switch
    {
        "entity" => SubjectKind.Entity,
        "topic" => SubjectKind.Topic,
        "category" => SubjectKind.Category,
        "publisher" => SubjectKind.Publisher,
        _ => null,
    };

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;

    /// <summary>The first day of a year, a month or a date.</summary>
    private static DateOnly? FirstDay(string text)
    {
        string[] formats = ["yyyy", "yyyy-M", "yyyy-M-d"];
        return DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    private static IEnumerable<SearchPart> Parts(string text)
    {
        int at = 0;
        while (SkipBlanks(text, at) is var start && start < text.Length)
        {
            bool excluded = text[start] is '-' or '\u2212' && start + 1 < text.Length && !char.IsWhiteSpace(text[start + 1]);
            at = start + (excluded ? 1 : 0);
            string? field = FieldAt(text, at);
            at += field is null ? 0 : field.Length + 1;
            string words = Words(text, ref at);
            yield return new SearchPart(field, words, excluded);
        }
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A known field whose value follows without a blank; anything else before a colon is a word.</summary>
    private static string? FieldAt(string text, int at)
    {
        int colon = text.IndexOf(':', at);
        if (colon < 0 || colon + 1 >= text.Length || char.IsWhiteSpace(text[colon + 1]))
        {
            return null;
        }

        string field = text[at..colon].ToLowerInvariant();
        return field is After or Before || KindOf(field) is not null ? field : null;
    }

    /// <summary>What stands in quotation marks, with a star behind them; else up to the next blank. A mark that is not closed goes to the end.</summary>
    private static string Words(string text, ref int at)
    {
        int start = at;
        if (at < text.Length && text[at] == Quote)
        {
            int end = text.IndexOf(Quote, at + 1);
            string quoted = end < 0 ? text[(at + 1)..] : text[(at + 1)..end];
            at = end < 0 ? text.Length : end + 1;
            bool open = at < text.Length && text[at] == '*';
            at += open ? 1 : 0;
            return open ? quoted + "*" : quoted;
        }

        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != Quote)
        {
            at++;
        }

        return text[start..at];
    }

    private readonly record struct SearchPart(string? Field, string Text, bool IsExcluded);
}
