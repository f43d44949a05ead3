using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Pictures;

/// <summary>The events of a subject over time: a bar for every month or year from its first to its last.</summary>
internal static class TimelineHtml
{
    private const int Months = 12;
    private const int Quarter = 3;
    private const int Width = 720;
    private const int Ground = 96;
    private const int Highest = 88;
    private const int WidestBar = 30;
    private const int MostNames = 12;

    /// <param name="timeline">oldest first, none empty</param>
    public static void Write(HtmlWriter html, ValueList<TimelinePart> timeline)
    {
        bool byMonth = timeline[0].Period.Month > 0;
        TimelinePart most = timeline.MaxBy(part => part.Events)!;
        string caption = PictureWords.Timeline(byMonth, NameOf(most.Period), most.Events);
        int first = IndexOf(timeline[0].Period);
        int bins = IndexOf(timeline[^1].Period) - first + 1;
        html.Markup("<figure class=\"picture\">\n<svg class=\"bars\" viewBox=\"0 0 720 114\" role=\"img\""u8).Attribute("aria-label"u8, caption).Markup(">\n"u8);
        foreach (TimelinePart part in timeline.Span)
        {
            WriteBar(html, IndexOf(part.Period) - first, bins, Math.Max(2, (int)((long)part.Events * Highest / most.Events)));
        }

        html.Markup("<path d=\"M0 96.5h720\"/>\n"u8);
        WriteNames(html, timeline[0].Period, bins, byMonth);
        html.Markup("</svg>\n<figcaption>"u8).Text(caption).Markup("</figcaption>\n"u8);
        NumbersHtml.Begin(html, PictureWords.Period, PictureWords.Events);
        foreach (TimelinePart part in timeline.Span)
        {
            html.Markup("<tr><th scope=\"row\">"u8).Text(NameOf(part.Period)).Markup("</th><td>"u8).Number(part.Events).Markup("</td></tr>\n"u8);
        }

        NumbersHtml.End(html);
        html.Markup("</figure>\n"u8);
    }

    private static void WriteBar(HtmlWriter html, int bin, int bins, int height)
    {
        int left = bin * Width / bins;
        int room = ((bin + 1) * Width / bins) - left;
        int width = Math.Clamp(room - 2, 1, WidestBar);
        html.Markup("<rect"u8).Attribute("x"u8, left + ((room - width) / 2)).Attribute("y"u8, Ground - height);
        html.Attribute("width"u8, width).Attribute("height"u8, height).Markup("/>\n"u8);
    }

    /// <summary>Every month of a year, the quarters of several; of years as many as there is room for.</summary>
    private static void WriteNames(HtmlWriter html, ListPeriod first, int bins, bool byMonth)
    {
        int step = byMonth ? (bins <= Months ? 1 : Quarter) : ((bins - 1) / MostNames) + 1;
        int offset = byMonth && step == Quarter ? (Months + 1 - first.Month) % Quarter : 0;
        for (int bin = offset; bin < bins; bin += step)
        {
            int month = byMonth ? (first.Month - 1 + bin) % Months : 0;
            int year = byMonth ? first.Year + ((first.Month - 1 + bin) / Months) : first.Year + bin;
            html.Markup("<text text-anchor=\"middle\""u8).Attribute("x"u8, ((2 * bin) + 1) * Width / (2 * bins)).Markup(" y=\"110\">"u8);
            html.Text(byMonth && (month > 0 || step == 1) && bin > 0 ? ListWords.ShortMonths[month] : byMonth && month > 0 ? $"{ListWords.ShortMonths[month]} {DateWords.Year(year)}" : DateWords.Year(year));
            html.Markup("</text>"u8);
        }

        html.Markup("\n"u8);
    }

    private static int IndexOf(ListPeriod period) => period.Month > 0 ? (period.Year * Months) + period.Month - 1 : period.Year;

    private static string NameOf(ListPeriod period) =>
        period.Month > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{ListWords.ShortMonths[period.Month - 1]} {period.Year}")
            : DateWords.Year(period.Year);
}
