using System.Globalization;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Pictures;

/// <summary>The days of a year, or the months of all years, as squares: the darker, the more events. What it shows stands in a table below it.</summary>
internal static class HeatHtml
{
    private const int Week = 7;
    private const int Months = 12;
    private const int MostDays = 31;

    // In units of the picture, which has the size of the page.
    private const int DayStep = 13;
    private const int MonthWidth = 54;
    private const int MonthHeight = 22;
    private const int Names = 16;
    private const int YearNames = 54;

    /// <summary>Nothing where there is nothing to show.</summary>
    public static void Write(HtmlWriter html, string path, CalendarPage page)
    {
        if (page.Detail.Count == 0)
        {
            return;
        }

        bool isYear = page.Kind == CalendarKind.Year;
        int most = page.Detail.Max(part => part.Events);
        html.Markup("<figure class=\"picture\">\n"u8);
        if (isYear)
        {
            WriteDays(html, path, page, most);
        }
        else
        {
            WriteMonths(html, path, page, most);
        }

        html.Markup("</svg>\n<figcaption>"u8).Text(isYear ? PictureWords.YearCaption : PictureWords.YearsCaption).Markup("</figcaption>\n"u8);
        WriteNumbers(html, page, isYear);
        html.Markup("</figure>\n"u8);
    }

    private static void WriteDays(HtmlWriter html, string path, CalendarPage page, int most)
    {
        // How many days of the first week lie in the year before.
        int lead = ((int)page.From.DayOfWeek + Week - 1) % Week;
        html.Markup("<svg class=\"heat days\" viewBox=\"0 0 702 107\" aria-hidden=\"true\" focusable=\"false\">\n"u8);
        for (int month = 1; month <= Months; month++)
        {
            int column = (lead + new DateOnly(page.From.Year, month, 1).DayOfYear - 1) / Week;
            html.Markup("<text"u8).Attribute("x"u8, column * DayStep).Markup(" y=\"10\">"u8).Text(ListWords.ShortMonths[month - 1]).Markup("</text>"u8);
        }

        html.Markup("\n"u8);
        foreach (IGrouping<DayOfWeek, CalendarPart> row in page.Detail.GroupBy(day => day.From.DayOfWeek))
        {
            // The squares are most of the page: those of a row say together how far down it lies.
            int top = Names + (((int)row.Key + Week - 1) % Week * DayStep);
            html.Markup("<g"u8).Attribute("transform"u8, string.Create(CultureInfo.InvariantCulture, $"translate(0 {top})")).Markup(">\n"u8);
            foreach (CalendarPart day in row)
            {
                int week = (lead + day.From.DayOfYear - 1) / Week;
                WriteSquare(html, path, SitePath.OfDay(day.From), day, most, week * DayStep, null, DateWords.WithinYear(day.From));
            }

            html.Markup("</g>\n"u8);
        }
    }

    private static void WriteMonths(HtmlWriter html, string path, CalendarPage page, int most)
    {
        IGrouping<int, CalendarPart>[] years = [.. page.Detail.GroupBy(month => month.From.Year)];
        html.Markup("<svg class=\"heat months\""u8).Attribute("viewBox"u8, string.Create(CultureInfo.InvariantCulture, $"0 0 702 {Names + (years.Length * MonthHeight)}"));
        html.Markup(" aria-hidden=\"true\" focusable=\"false\">\n"u8);
        for (int month = 0; month < Months; month++)
        {
            html.Markup("<text"u8).Attribute("x"u8, YearNames + (month * MonthWidth)).Markup(" y=\"10\">"u8).Text(ListWords.ShortMonths[month]).Markup("</text>"u8);
        }

        html.Markup("\n"u8);
        int top = Names;
        foreach (IGrouping<int, CalendarPart> year in years)
        {
            html.Markup("<text x=\"0\""u8).Attribute("y"u8, top + 15).Markup(">"u8).Text(DateWords.Year(year.Key)).Markup("</text>\n"u8);
            foreach (CalendarPart month in year)
            {
                WriteSquare(
                    html, path, SitePath.OfMonth(year.Key, month.From.Month), month, most, YearNames + ((month.From.Month - 1) * MonthWidth), top, DateWords.Month(month.From));
            }

            top += MonthHeight;
        }
    }

    /// <summary>A square that a pointer may follow; by keyboard the same pages are reached from the list below.</summary>
    private static void WriteSquare(HtmlWriter html, string path, string page, CalendarPart part, int most, int x, int? y, string name)
    {
        bool unread = part.Events == 0 && part.DaysWithoutData > 0;
        html.Markup("<a tabindex=\"-1\""u8).Attribute("href"u8, SitePath.Relative(path, page, "html")).Markup("><rect class=\""u8);
        html.Text(unread ? "unread" : Heat.ClassOf(part.Events, most)).Markup("\""u8).Attribute("x"u8, x);
        if (y is { } down)
        {
            html.Attribute("y"u8, down);
        }

        html.Markup("><title>"u8).Text(name).Markup(": "u8);
        if (unread)
        {
            html.Text(ListWords.NoData);
        }
        else
        {
            html.Number(part.Events);
        }

        html.Markup("</title></rect></a>\n"u8);
    }

    private static void WriteNumbers(HtmlWriter html, CalendarPage page, bool isYear)
    {
        string[] columns = isYear ? [.. Enumerable.Range(1, MostDays).Select(DateWords.Year)] : [.. ListWords.ShortMonths];
        NumbersHtml.Begin(html, [isYear ? PictureWords.Month : PictureWords.Year, .. columns]);
        foreach (IGrouping<int, CalendarPart> row in page.Detail.GroupBy(part => isYear ? part.From.Month : part.From.Year))
        {
            html.Markup("<tr><th scope=\"row\">"u8).Text(isYear ? ListWords.Months[row.Key - 1] : DateWords.Year(row.Key)).Markup("</th>"u8);
            int at = 1;
            foreach (CalendarPart part in row)
            {
                for (int column = isYear ? part.From.Day : part.From.Month; at < column; at++)
                {
                    html.Markup("<td></td>"u8);
                }

                html.Markup("<td>"u8);
                WriteNumber(html, part);
                html.Markup("</td>"u8);
                at++;
            }

            html.Markup("</tr>\n"u8);
        }

        NumbersHtml.End(html);
    }

    private static void WriteNumber(HtmlWriter html, CalendarPart part)
    {
        if (part.Events == 0 && part.DaysWithoutData > 0)
        {
            html.Markup("–"u8);
        }
        else
        {
            html.Number(part.Events);
        }
    }
}
