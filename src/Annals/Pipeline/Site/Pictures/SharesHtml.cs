using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Pictures;

/// <summary>The categories of a year, each with a bar for each of its months, all on one scale.</summary>
internal static class SharesHtml
{
    /// <summary>How many categories have bars; the table behind them holds all.</summary>
    private const int MostShown = 12;

    private const int BarStep = 20;
    private const int BarHeight = 28;

    /// <summary>Nothing where there is nothing to show.</summary>
    /// <param name="categories">those with most events first</param>
    public static void Write(HtmlWriter html, string path, ValueList<CategoryMonths> categories)
    {
        if (categories.Count == 0)
        {
            return;
        }

        int most = categories.Max(category => category.Months.Max());
        html.Markup("<section>\n<h2>"u8).Text(PictureWords.ByCategory).Markup("</h2>\n<figure class=\"picture\">\n<table class=\"shares\">\n<tbody>\n"u8);
        foreach (CategoryMonths category in categories.Take(MostShown))
        {
            html.Markup("<tr><th scope=\"row\">"u8).PageLink(path, category.Category.Url, category.Category.Name);
            html.Markup("</th><td><svg class=\"bars\" viewBox=\"0 0 240 28\" preserveAspectRatio=\"none\" role=\"img\""u8);
            html.Attribute("aria-label"u8, PictureWords.Months(category.Months)).Markup("><path d=\"M0 28h240\"/><path class=\"l3\" d=\""u8);
            WriteBars(html, category.Months, most);
            html.Markup("\"/></svg></td><td class=\"count\">"u8).Number(category.Events).Markup("</td></tr>\n"u8);
        }

        html.Markup("</tbody>\n</table>\n<figcaption>"u8).Text(PictureWords.CategoriesCaption).Markup("</figcaption>\n"u8);
        WriteNumbers(html, categories);
        html.Markup("</figure>\n</section>\n"u8);
    }

    private static void WriteBars(HtmlWriter html, ValueList<int> months, int most)
    {
        for (int i = 0; i < months.Count; i++)
        {
            if (months[i] > 0)
            {
                int height = Math.Max(1, (int)((long)months[i] * BarHeight / most));
                html.Markup("M"u8).Number(i * BarStep).Markup(" 28v-"u8).Number(height).Markup("h17v"u8).Number(height).Markup("z"u8);
            }
        }
    }

    private static void WriteNumbers(HtmlWriter html, ValueList<CategoryMonths> categories)
    {
        NumbersHtml.Begin(html, [PictureWords.Category, .. ListWords.ShortMonths, PictureWords.All]);
        foreach (CategoryMonths category in categories.Span)
        {
            html.Markup("<tr><th scope=\"row\">"u8).Foreign(category.Category.Name).Markup("</th>"u8);
            foreach (int events in category.Months.Span)
            {
                html.Markup("<td>"u8).Number(events).Markup("</td>"u8);
            }

            html.Markup("<td>"u8).Number(category.Events).Markup("</td></tr>\n"u8);
        }

        NumbersHtml.End(html);
    }
}
