namespace Annals.Pipeline.Site.Html;

/// <summary>A date like the leaf of a calendar: <c>Thursday 23 November 2017</c>, in three parts that the style sheet may set apart.</summary>
internal static class LeafHtml
{
    public static void Write(HtmlWriter html, DateOnly date)
    {
        html.Markup("<span class=\"weekday\">"u8).Text(DateWords.DayOfWeek(date)).Markup("</span> <span class=\"number\">"u8).Number(date.Day);
        html.Markup("</span> <span class=\"month-name\">"u8).Text(DateWords.Month(date)).Markup("</span>"u8);
    }
}
