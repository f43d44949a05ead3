using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Pictures;

/// <summary>Who appears with whom: the companions of a subject one below the other, joined by arcs where they stand together. It needs no list beside it.</summary>
internal static class ArcsHtml
{
    private const int Step = 24;
    private const int Centre = 84;
    private const int FlattestArc = 8;
    private const int WiderArc = 6;
    private const int SmallestDot = 3;
    private const int LargestDot = 9;
    private const int WidestArc = 6;
    private const int MostCharacters = 27;

    /// <summary>Nothing where no companions stand together.</summary>
    public static void Write(HtmlWriter html, string path, SubjectFacts facts)
    {
        if (facts.Ties.Count == 0)
        {
            return;
        }

        html.Markup("<figure class=\"picture\">\n<svg class=\"arcs\""u8);
        html.Attribute("viewBox"u8, string.Create(CultureInfo.InvariantCulture, $"0 0 290 {facts.Companions.Count * Step}")).Markup(" role=\"group\""u8).Attribute("aria-label"u8, ListWords.OftenWith).Markup(">\n"u8);
        int strongest = facts.Ties[0].Events;
        foreach (CompanionTie tie in facts.Ties.Span)
        {
            int apart = tie.Other - tie.One;
            html.Markup("<path"u8).Attribute("stroke-width"u8, 1 + (int)((long)tie.Events * (WidestArc - 1) / strongest)).Markup(" d=\"M84 "u8).Number(YOf(tie.One));
            html.Markup("A"u8).Number(FlattestArc + (apart * WiderArc)).Markup(" "u8).Number(apart * Step / 2).Markup(" 0 0 0 84 "u8).Number(YOf(tie.Other)).Markup("\"/>\n"u8);
        }

        int most = facts.Companions.Max(name => name.Events);
        for (int i = 0; i < facts.Companions.Count; i++)
        {
            CountedName companion = facts.Companions[i];
            html.Markup("<circle"u8).Attribute("cx"u8, Centre).Attribute("cy"u8, YOf(i));
            html.Attribute("r"u8, SmallestDot + (int)((long)companion.Events * (LargestDot - SmallestDot) / most)).Markup("/>"u8);
            WriteName(html, path, companion, YOf(i) + 4);
        }

        html.Markup("</svg>\n<figcaption>"u8).Text(PictureWords.ArcsCaption).Markup("</figcaption>\n"u8);
        WriteNumbers(html, facts);
        html.Markup("</figure>\n"u8);
    }

    private static int YOf(int companion) => (companion * Step) + (Step / 2);

    private static void WriteName(HtmlWriter html, string path, CountedName name, int y)
    {
        string shown = Scalars.Count(name.Name) <= MostCharacters ? name.Name : string.Concat(Scalars.First(name.Name, MostCharacters - 1).TrimEnd(), "…");
        if (name.Url is { } url)
        {
            html.Markup("<a"u8).Attribute("href"u8, SitePath.Relative(path, url, "html")).Markup(">"u8);
        }

        html.Markup("<text x=\"100\""u8).Attribute("y"u8, y).Markup(">"u8).Text(shown).Markup(name.Url is null ? "</text>\n"u8 : "</text></a>\n"u8);
    }

    private static void WriteNumbers(HtmlWriter html, SubjectFacts facts)
    {
        NumbersHtml.Begin(html, PictureWords.Names, PictureWords.Events);
        foreach (CountedName companion in facts.Companions.Span)
        {
            html.Markup("<tr><th scope=\"row\">"u8).Foreign(companion.Name).Markup("</th><td>"u8).Number(companion.Events).Markup("</td></tr>\n"u8);
        }

        foreach (CompanionTie tie in facts.Ties.Span)
        {
            html.Markup("<tr><th scope=\"row\">"u8).Foreign(facts.Companions[tie.One].Name).Markup(" – "u8).Foreign(facts.Companions[tie.Other].Name);
            html.Markup("</th><td>"u8).Number(tie.Events).Markup("</td></tr>\n"u8);
        }

        NumbersHtml.End(html);
    }
}
