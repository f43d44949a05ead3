using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Benchmarks.Chronicles;

/// <summary>Writes plain text as wikitext: names linked, everything else escaped.</summary>
internal static partial class Wikitext
{
    private const int MostLinks = 8;

    private static readonly FrozenSet<string> Calendar = FrozenSet.ToFrozenSet(
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, .. CultureInfo.InvariantCulture.DateTimeFormat.DayNames], StringComparer.Ordinal);

    /// <summary>Links the names in a text: runs of capitalised words that do not begin a sentence, and longer runs anywhere.</summary>
    public static string Linked(string text)
    {
        StringBuilder linked = new(text.Length + 64);
        int done = 0;
        int links = 0;
        foreach (Match name in CapitalisedWords().Matches(text))
        {
            bool begins = name.Index == 0 || text[..name.Index].TrimEnd() is [.., '.' or ':' or '"' or '–'];
            if (links == MostLinks || (begins && !name.Value.Contains(' ')) || name.Length < 3 || Calendar.Contains(name.Value))
            {
                continue;
            }

            Escape(linked, text.AsSpan(done, name.Index - done));
            linked.Append("[[").Append(name.Value).Append("]]");
            done = name.Index + name.Length;
            links++;
        }

        Escape(linked, text.AsSpan(done));
        return linked.ToString();
    }

    /// <summary>The page around a body, in the layout of its date.</summary>
    public static string Page(DateOnly date, string body)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"{{{{Current events|year={date:yyyy}|month={date:MM}|day={date.Day}|");
        return date < new DateOnly(2026, 8, 1)
            ? $"{head}content=\n<!-- All news items below this line -->\n{body}<!-- All news items above this line -->\n}}}}\n"
            : $"{head}top=yes}}}}\n<!-- All news items below this line -->\n{body}<!-- All news items above this line -->\n{head}bottom=yes}}}}\n";
    }

    public static string Category(DateOnly date, string name) => date < new DateOnly(2020, 11, 16) ? $";{name}\n" : $"'''{name}'''\n";

    private static void Escape(StringBuilder target, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case '\n' or '\r' or '\t':
                    target.Append(' ');
                    break;
                case '[' or ']' or '{' or '}' or '|' or '<' or '>' or '&' or '\'' or '~' or '_' or '=':
                    target.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
                    break;
                case '/' when target.Length > 0 && target[^1] == ':':
                    target.Append("&#47;");
                    break;
                default:
                    target.Append(c);
                    break;
            }
        }
    }

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{Nd}.\-]*\p{L}(?: \p{Lu}[\p{L}\p{Nd}\-]*\p{L})*", RegexOptions.NonBacktracking)]
    private static partial Regex CapitalisedWords();
}
