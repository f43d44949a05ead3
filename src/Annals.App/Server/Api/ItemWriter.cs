using System.Text;
using Annals.Pipeline.Site;

namespace Annals.App.Server.Api;

/// <summary>Writes the items of a list in the format that is wanted.</summary>
internal sealed class ItemWriter(ApiFormat format, PageBytes output)
{
    public int Written { get; private set; }

    /// <param name="json">writes one object</param>
    /// <param name="cells">the line of the table</param>
    public void Write(Action<PageBytes> json, Func<IEnumerable<string?>> cells)
    {
        if (format == ApiFormat.Csv)
        {
            WriteLine(output, cells());
        }
        else
        {
            output.Write(format == ApiFormat.Json && Written > 0 ? ","u8 : ""u8);
            json(output);
            output.Write(format == ApiFormat.Jsonl ? "\n"u8 : ""u8);
        }

        Written++;
    }

    /// <summary>A line of a table (RFC 4180): what holds a comma, a quotation mark or a line break is quoted.</summary>
    public static void WriteLine(PageBytes output, IEnumerable<string?> cells)
    {
        StringBuilder line = new();
        foreach (string? cell in cells)
        {
            line.Append(Quoted(cell ?? "")).Append(',');
        }

        line.Length--;
        output.Write(Encoding.UTF8.GetBytes(line.Append("\r\n").ToString()));
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
