using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Site.Offline;

/// <summary>
/// Writes the index that a site of plain files searches. Every file is a script that hands its data to <c>annalsFind</c>: from a folder a browser loads
/// scripts, and nothing else.
/// </summary>
internal static class OfflineFiles
{
    private const int Base = 36;
    private const char Cut = '…';
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The parts that have events, with how many.</summary>
    public static void WriteParts(PageBytes output, IEnumerable<OfflinePart> parts)
    {
        output.Write("annalsFind(\"parts\",["u8);
        bool first = true;
        foreach (OfflinePart part in parts)
        {
            output.Write(first ? "[\""u8 : ",[\""u8);
            JsonText.Write(output, part.Name);
            output.Write("\","u8);
            JsonText.Write(output, part.Events.ToString(CultureInfo.InvariantCulture));
            output.Write("]"u8);
            first = false;
        }

        output.Write("]);\n"u8);
    }

    /// <summary>
    /// The words of a shelf: each with the distances between the places of its events, to the base of 36, and behind each a letter for every field beside
    /// the headline; an asterisk before them: further events have it in the headline; two: in very many, and none is listed.
    /// </summary>
    public static void WriteWords(PageBytes output, OfflineIndex index, OfflinePart part, string shelf)
    {
        Begin(output, part, "words-"u8, shelf);
        output.Write("{"u8);
        bool first = true;
        foreach (OfflineWord word in index.Words(shelf))
        {
            output.Write(first ? "\n\""u8 : ",\n\""u8);
            JsonText.Write(output, word.Word);
            output.Write("\":\""u8);
            JsonText.Write(output, Coded(word));
            output.Write("\""u8);
            first = false;
        }

        output.Write("});\n"u8);
    }

    /// <summary>
    /// A block of rows: title, rest of the address below the year (or the folder of the undated), and what is not the usual: the language (empty: that of the site), and how the
    /// headline goes on where the title ends.
    /// </summary>
    public static void WriteRows(PageBytes output, OfflineIndex index, OfflinePart part, int block, SiteSettings site)
    {
        Begin(output, part, "rows-"u8, block.ToString(CultureInfo.InvariantCulture));
        output.Write("["u8);
        bool first = true;
        foreach (OfflineRow row in index.Rows.Skip(block * OfflineShelf.RowsOfBlock).Take(OfflineShelf.RowsOfBlock))
        {
            output.Write(first ? "\n[\""u8 : ",\n[\""u8);
            JsonText.Write(output, row.Title);
            output.Write("\",\""u8);
            JsonText.Write(output, SitePath.Relative(part.IsUndated ? SitePath.OfDay(null) : SitePath.OfYear(part.Period.Year), row.Url, "html"));
            string rest = RestOf(row.Headline, row.Title);
            if (row.Language != site.Language || rest.Length > 0)
            {
                output.Write("\",\""u8);
                JsonText.Write(output, row.Language == site.Language ? "" : row.Language);
            }

            if (rest.Length > 0)
            {
                output.Write("\",\""u8);
                JsonText.Write(output, rest);
            }

            output.Write("\"]"u8);
            first = false;
        }

        output.Write("]);\n"u8);
    }

    private static void Begin(PageBytes output, OfflinePart part, ReadOnlySpan<byte> kind, string name)
    {
        output.Write("annalsFind(\""u8);
        JsonText.Write(output, part.Name + "/");
        output.Write(kind);
        JsonText.Write(output, name);
        output.Write("\","u8);
    }

    private static string RestOf(string headline, string title)
    {
        string kept = title.EndsWith(Cut) && !headline.StartsWith(title, StringComparison.Ordinal) ? title[..^1] : title;
        return headline.StartsWith(kept, StringComparison.Ordinal) ? headline[kept.Length..] : "";
    }

    private static string Coded(OfflineWord word)
    {
        StringBuilder text = new(word.Places is null ? "**" : word.IsCommon ? "*" : "");
        int before = 0;
        foreach ((int place, OfflineField fields) in word.Places ?? [])
        {
            text.Append(text.Length == 0 ? "" : " ");
            Append(text, place - before);
            AppendFields(text, fields);
            before = place;
        }

        return text.ToString();
    }

    /// <summary>The headline needs a letter only where nothing else says that the word is one of the event.</summary>
    private static void AppendFields(StringBuilder text, OfflineField fields)
    {
        text.Append((fields & OfflineField.Entity) != 0 ? "E" : "").Append((fields & OfflineField.Topic) != 0 ? "T" : "").Append((fields & OfflineField.Category) != 0 ? "C" : "");
        text.Append((fields & OfflineField.Publisher) != 0 ? "P" : "").Append(fields == (OfflineField.Publisher | OfflineField.Headline) ? "H" : "");
    }

    private static void Append(StringBuilder text, int value)
    {
        if (value >= Base)
        {
            Append(text, value / Base);
        }

        text.Append(Digits[value % Base]);
    }
}
