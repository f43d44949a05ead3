using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Pictures;

/// <summary>When an event was reported: a dot for each source and further article whose day of publication is known.</summary>
internal static class CoverageHtml
{
    // In units of the picture, which has the size of the page.
    private const int Width = 720;
    private const int Margin = 8;
    private const int Step = 13;
    private const int Radius = 5;
    private const int Head = 8;
    private const int Foot = 26;

    /// <summary>A day that lies further away than this is a slip of its page more often than a report, and would press all others together.</summary>
    private const int MostDays = 3660;

    /// <summary>Nothing where fewer than two days are known: then the list of sources says it all.</summary>
    public static void Write(HtmlWriter html, EventPage page)
    {
        Report[] all =
        [
            .. page.Sources.Select(source => new Report(source.Publisher ?? WebAddress.Host(source.Url) ?? source.Url, source.Published, source.State)),
            .. page.Coverage.Select(item => new Report(item.Publisher ?? item.Title, item.Published, null)),
        ];
        Report[] known = [.. all.Where(report => report.Published is not null).OrderBy(report => report.Published)];
        if (known.DistinctBy(report => report.Published).Count() < 2 || Days(known[0], known[^1]) > MostDays)
        {
            return;
        }

        DateOnly first = known[0].Published!.Value;
        DateOnly last = known[^1].Published!.Value;

        // The day of the event belongs to the picture, unless it lies so far away that nothing else would be seen.
        DateOnly? line = page.Date is { } date && Math.Abs(date.DayNumber - first.DayNumber) <= Math.Max(31, 4 * Days(known[0], known[^1])) ? date : null;
        string caption = PictureWords.Coverage(known.Length, all.Length, first, last) + (line is null ? "" : PictureWords.CoverageLine)
            + (known.Any(report => report.State is not null) ? PictureWords.CoverageRing : "");
        html.Markup("<figure class=\"picture\">\n"u8);
        WriteDots(html, line, known, caption);
        html.Markup("<figcaption>"u8).Text(caption).Markup("</figcaption>\n"u8);
        NumbersHtml.Begin(html, PictureWords.Source, PictureWords.Published, PictureWords.State);
        foreach (Report report in known)
        {
            html.Markup("<tr><th scope=\"row\">"u8).Foreign(report.Name).Markup("</th><td>"u8).Text(DateWords.Short(report.Published!.Value)).Markup("</td><td>"u8);
            html.Text(report.State switch { SourceState.Dead => Words.SourceDead, SourceState.Changed => Words.SourceChanged, _ => "" }).Markup("</td></tr>\n"u8);
        }

        NumbersHtml.End(html);
        html.Markup("</figure>\n"u8);
    }

    /// <param name="line">the day of the event; null: it is not shown</param>
    private static void WriteDots(HtmlWriter html, DateOnly? line, Report[] known, string caption)
    {
        int from = Math.Min(known[0].Published!.Value.DayNumber, line?.DayNumber ?? int.MaxValue);
        int to = Math.Max(known[^1].Published!.Value.DayNumber, line?.DayNumber ?? int.MinValue);
        int Across(DateOnly at) => Margin + ((at.DayNumber - from) * (Width - (2 * Margin)) / (to - from));

        (int X, Report[] Reports)[] columns = [.. known.GroupBy(report => Across(report.Published!.Value) / Step).Select(column => (Across(column.First().Published!.Value), column.ToArray()))];
        int ground = (columns.Max(column => column.Reports.Length) * Step) + Head;
        html.Markup("<svg class=\"dots\""u8).Attribute("viewBox"u8, string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {ground + Foot}"));
        html.Markup(" role=\"img\""u8).Attribute("aria-label"u8, caption).Markup(">\n"u8);
        html.Markup("<path"u8).Attribute("d"u8, string.Create(CultureInfo.InvariantCulture, $"M0 {ground}h{Width}")).Markup("/>\n"u8);
        if (line is { } day)
        {
            html.Markup("<path class=\"day\""u8).Attribute("d"u8, string.Create(CultureInfo.InvariantCulture, $"M{Across(day)} 0v{ground}")).Markup("/>\n"u8);
        }

        foreach ((int x, Report[] reports) in columns)
        {
            for (int i = 0; i < reports.Length; i++)
            {
                html.Markup("<circle"u8).Attribute("cx"u8, x).Attribute("cy"u8, ground - (i * Step) - (Step / 2)).Attribute("r"u8, Radius);
                html.Markup(reports[i].State is null ? "><title>"u8 : " class=\"ring\"><title>"u8).Text(reports[i].Name).Markup(": "u8).Text(DateWords.Short(reports[i].Published!.Value));
                html.Markup("</title></circle>\n"u8);
            }
        }

        html.Markup("<text x=\"0\""u8).Attribute("y"u8, ground + Foot - 8).Markup(">"u8).Text(DateWords.Short(DateOnly.FromDayNumber(from)));
        html.Markup("</text><text x=\"720\" text-anchor=\"end\""u8).Attribute("y"u8, ground + Foot - 8).Markup(">"u8).Text(DateWords.Short(DateOnly.FromDayNumber(to)));
        html.Markup("</text>\n</svg>\n"u8);
    }

    private static int Days(Report first, Report last) => last.Published!.Value.DayNumber - first.Published!.Value.DayNumber;

    private readonly record struct Report(string Name, DateOnly? Published, SourceState? State);
}
