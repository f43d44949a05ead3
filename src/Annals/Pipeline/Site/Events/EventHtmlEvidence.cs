using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Events;

/// <summary>A quiet mark under the headline, and behind it the words of the sources that support each of its sentences.</summary>
internal static class EventHtmlEvidence
{
    /// <summary>Nothing where no cited article was read.</summary>
    public static void Write(HtmlWriter html, EventPage page, EventDetail detail)
    {
        int read = detail.Evidence.Count(claim => claim.State != EvidenceState.NotFetched);
        if (read == 0)
        {
            return;
        }

        int found = detail.Evidence.Count(claim => claim.State == EvidenceState.Found);
        html.Markup("<details class=\"evidence\">\n<summary>"u8).Text(found == read ? Words.EvidenceFound : found == 0 ? Words.EvidenceMissing : Words.EvidencePartly);
        html.Markup("</summary>\n<ol>\n"u8);
        foreach (Evidence claim in detail.Evidence.Span)
        {
            if (claim.State != EvidenceState.NotFetched)
            {
                WriteClaim(html, page, claim, detail.Evidence.Count > 1);
            }
        }

        html.Markup("</ol>\n</details>\n"u8);
    }

    private static void WriteClaim(HtmlWriter html, EventPage page, Evidence claim, bool several)
    {
        html.Markup("<li>"u8);
        if (several)
        {
            html.Markup("<p dir=\"auto\">"u8).Text(Sentence(page.Headline, claim)).Markup("</p>\n"u8);
        }

        foreach (EvidenceSpan span in claim.Spans.Span)
        {
            html.Markup("<blockquote><p dir=\"auto\">"u8).Text(span.Quote).Markup("</p></blockquote>\n<p class=\"from\">"u8);
            EventHtmlTop.WriteFrom(html, page, span.Source);
            html.Markup("</p>\n"u8);
        }

        if (claim.Spans.Count == 0)
        {
            html.Markup("<p class=\"from\">"u8).Text(Words.SentenceNotFound).Markup("</p>\n"u8);
        }

        html.Markup("</li>\n"u8);
    }

    private static string Sentence(string headline, Evidence claim)
    {
        int start = Scalars.IndexOf(headline, claim.Start);
        return headline[start..(start + Scalars.IndexOf(headline.AsSpan(start), claim.Length))];
    }
}
