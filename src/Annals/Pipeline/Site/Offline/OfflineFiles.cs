using System.Buffers;
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
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The parts that have events, with how many.</summary>
    public static void WriteParts(IBufferWriter<byte> output, IEnumerable<OfflinePart> parts)
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

    /// <summary>The words of a shelf: each with the distances between the places of its events, to the base of 36; an asterisk: in very many.</summary>
    public static void WriteWords(IBufferWriter<byte> output, OfflineIndex index, OfflinePart part, string shelf)
    {
        Begin(output, part, "words-"u8, shelf);
        output.Write("{"u8);
        bool first = true;
        foreach ((string word, IReadOnlyList<int> places) in index.Words(shelf))
        {
            output.Write(first ? "\n\""u8 : ",\n\""u8);
            JsonText.Write(output, word);
            output.Write("\":\""u8);
            JsonText.Write(output, places.Count == 0 ? "*" : Coded(places));
            output.Write("\""u8);
            first = false;
        }

        output.Write("});\n"u8);
    }

    /// <summary>A block of rows: title, rest of the address below the year, language where it is not that of the site.</summary>
    public static void WriteRows(IBufferWriter<byte> output, OfflineIndex index, OfflinePart part, int block, SiteSettings site)
    {
        Begin(output, part, "rows-"u8, block.ToString(CultureInfo.InvariantCulture));
        output.Write("["u8);
        bool first = true;
        foreach (OfflineRow row in index.Rows.Skip(block * OfflineShelf.RowsOfBlock).Take(OfflineShelf.RowsOfBlock))
        {
            output.Write(first ? "\n[\""u8 : ",\n[\""u8);
            JsonText.Write(output, row.Title);
            output.Write("\",\""u8);
            JsonText.Write(output, SitePath.Relative(SitePath.OfYear(part.Period.Year), row.Url, "html"));
            if (row.Language != site.Language)
            {
                output.Write("\",\""u8);
                JsonText.Write(output, row.Language);
            }

            output.Write("\"]"u8);
            first = false;
        }

        output.Write("]);\n"u8);
    }

    private static void Begin(IBufferWriter<byte> output, OfflinePart part, ReadOnlySpan<byte> kind, string name)
    {
        output.Write("annalsFind(\""u8);
        JsonText.Write(output, part.Name + "/");
        output.Write(kind);
        JsonText.Write(output, name);
        output.Write("\","u8);
    }

    private static string Coded(IReadOnlyList<int> places)
    {
        StringBuilder text = new();
        int before = 0;
        foreach (int place in places)
        {
            text.Append(text.Length == 0 ? "" : " ");
            Append(text, place - before);
            before = place;
        }

        return text.ToString();
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
