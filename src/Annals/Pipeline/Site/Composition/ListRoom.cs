using System.Text;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// How much the rows of a page may hold, so that its HTML has at most 60,000 bytes: a list that is too heavy loses first what stands beside the titles of
/// its last rows. It is done before any format is written, so all of them show the same.
/// </summary>
internal static class ListRoom
{
    /// <summary>UTF-8 bytes of the HTML of a page.</summary>
    public const int MostOfPage = 60_000;

    /// <summary>UTF-8 bytes of HTML for rows; the rest of a page is for what stands around them.</summary>
    public const int Most = 45_000;

    /// <summary>The same where hardly anything stands around them.</summary>
    public const int MostOfPart = 54_000;

    /// <summary>Tags, attributes and the date of a row.</summary>
    public const int Markup = 130;

    /// <summary>Tags of a topic or of a text, and the way up to the folder of a link.</summary>
    private const int PartMarkup = 60;

    private const int NameMarkup = 16;

    /// <summary>What an escaped character has more than itself: <c>&amp;quot;</c>.</summary>
    private const int Escape = 5;

    /// <summary>How many bytes a page may still have; less than none: it is too heavy.</summary>
    public static int Left(Action<PageBytes, PageFormat> page)
    {
        PageBytes output = new();
        page(output, PageFormat.Html);
        return MostOfPage - output.WrittenCount;
    }

    /// <summary>How many bytes a piece of HTML has.</summary>
    public static int Bytes(Action<HtmlWriter> piece)
    {
        PageBytes output = new();
        piece(new HtmlWriter(output));
        return output.WrittenCount;
    }

    /// <summary>The rows as far as there is room; every one keeps its title and address.</summary>
    /// <param name="rows">the first one last to lose something</param>
    /// <param name="most">bytes</param>
    public static ValueList<EventRow> Fit(ValueList<EventRow> rows, int most = Most)
    {
        int[] whole = [.. rows.Select(Weight)];
        if (whole.Sum() <= most)
        {
            return rows;
        }

        EventRow[] lean = [.. rows.Select(Lean)];
        int[] least = [.. lean.Select(Weight)];
        int room = most - least.Sum();
        for (int i = 0; i < lean.Length; i++)
        {
            if (whole[i] - least[i] <= room)
            {
                room -= whole[i] - least[i];
                lean[i] = rows[i];
            }
        }

        return [.. lean];
    }

    /// <summary>A row with its title and address alone.</summary>
    public static EventRow Lean(EventRow row) => row with { Headline = null, Summary = null, Entities = [] };

    /// <summary>About how many bytes a row has in HTML, and never less.</summary>
    public static int Weight(EventRow row)
    {
        int beside = row.Summary is { } summary ? PartMarkup + Bytes(summary.Text)
            : row.Headline is null ? PartMarkup + row.Entities.Sum(entity => NameMarkup + Bytes(entity.Name))
            : 0;
        return Markup + Bytes(row.Url) + Bytes(row.Headline ?? row.Title) + (row.Topic is { } topic ? Weight(topic) : 0) + beside;
    }

    /// <summary>About how many bytes a linked name has in HTML, and never less.</summary>
    public static int Weight(NamedAddress name) => PartMarkup + Bytes(name.Name) + Bytes(name.Url);

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text) + (Escape * text.AsSpan().CountAny("&<>\"'"));
}
