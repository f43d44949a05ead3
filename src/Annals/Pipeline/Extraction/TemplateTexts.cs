using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Annals.Formats.Wikitext;
using Annals.Language;

namespace Annals.Pipeline.Extraction;

/// <summary>What templates of running text stand for (<c>data/templates.tsv</c>).</summary>
internal static class TemplateTexts
{
    private static readonly FrozenDictionary<string, string> Expansions =
        EmbeddedTable.Rows("templates.tsv").ToFrozenDictionary(row => Key(row[0]), row => row.Length > 1 ? row[1] : "", StringComparer.Ordinal);

    /// <summary>The wikitext that <paramref name="template"/> stands for; null where it is not known.</summary>
    public static string? Expand(WikiTemplate template)
    {
        string name = Key(template.Name.Span);
        return name switch
        {
            "formatnum" => Grouped(template.Value("1") ?? ""),
            "convert" or "cvt" => Units.Convert(template, name == "cvt"),
            "as of" => DateTemplates.AsOf(template),
            "start date" or "end date" => DateTemplates.Of(template, american: template.Value("df") is not ("y" or "yes")),
            "age" or "age in years" => DateTemplates.Age(template),
            "lc" => (template.Value("1") ?? "").ToLowerInvariant(),
            "uc" => (template.Value("1") ?? "").ToUpperInvariant(),
            _ => Expansions.TryGetValue(name, out string? pattern) ? Fill(pattern, template) : name.StartsWith("lang-", StringComparison.Ordinal) ? template.Value("1") : null,
        };
    }

    /// <summary>An unknown template: its values without a name, so that no number and no name is lost.</summary>
    public static string Values(WikiTemplate template) => string.Join(' ', template.Arguments.Where(argument => !argument.Named && argument.Value.Length > 0).Select(argument => argument.Value));

    public static string Key(ReadOnlySpan<char> name) => CleanText.Of(name.ToString().Replace('_', ' ')).ToLowerInvariant();

    /// <summary>
    /// Fills a pattern: <c>{1}</c> and <c>{name}</c> are values, <c>{a|b}</c> is the first of them that is there, <c>{a?text~other}</c> is a text where
    /// the value is there, else the other.
    /// </summary>
    private static string Fill(string pattern, WikiTemplate template)
    {
        StringBuilder filled = new();
        int at = 0;
        Fill(pattern, ref at, template, filled, write: true, inner: false);
        return filled.ToString();
    }

    private static void Fill(string pattern, ref int at, WikiTemplate template, StringBuilder filled, bool write, bool inner)
    {
        while (at < pattern.Length && !(inner && pattern[at] is '}' or '~'))
        {
            char next = pattern[at++];
            if (next == '{')
            {
                Choose(pattern, ref at, template, filled, write);
            }
            else if (write)
            {
                filled.Append(next);
            }
        }
    }

    private static void Choose(string pattern, ref int at, WikiTemplate template, StringBuilder filled, bool write)
    {
        int end = at + pattern.AsSpan(at).IndexOfAny('?', '}');
        string? value = null;
        foreach (string name in pattern[at..end].Split('|'))
        {
            value = string.IsNullOrEmpty(value) ? template.Value(name) : value;
        }

        bool there = !string.IsNullOrEmpty(value);
        at = end + 1;
        if (pattern[end] == '}')
        {
            filled.Append(write ? value : null);
            return;
        }

        Fill(pattern, ref at, template, filled, write && there, inner: true);
        if (pattern[at] == '~')
        {
            at++;
            Fill(pattern, ref at, template, filled, write && !there, inner: true);
        }

        at++;
    }

    private static string Grouped(string number) =>
        decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value) && !number.Contains(',', StringComparison.Ordinal)
            ? Units.Group(value, number.IndexOf('.', StringComparison.Ordinal) is >= 0 and int point ? number.Length - point - 1 : 0)
            : number;
}
