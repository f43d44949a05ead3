using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Pictures;

/// <summary>The table behind a picture: folded up, and reached by keyboard where it is wider than the page.</summary>
internal static class NumbersHtml
{
    /// <summary>Writes everything up to the cells of the first row.</summary>
    /// <param name="columns">heads of the columns, that of the names of the rows first</param>
    public static void Begin(HtmlWriter html, params ReadOnlySpan<string> columns)
    {
        html.Markup("<details>\n<summary>"u8).Text(PictureWords.Numbers).Markup("</summary>\n<div class=\"numbers\" role=\"region\" tabindex=\"0\""u8);
        html.Attribute("aria-label"u8, PictureWords.Numbers).Markup(">\n<table>\n<thead><tr>"u8);
        foreach (string column in columns)
        {
            html.Markup("<th scope=\"col\">"u8).Text(column).Markup("</th>"u8);
        }

        html.Markup("</tr></thead>\n<tbody>\n"u8);
    }

    public static void End(HtmlWriter html) => html.Markup("</tbody>\n</table>\n</div>\n</details>\n"u8);
}
