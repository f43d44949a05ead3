using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Events;

/// <summary>
/// What the head of an event page says to programs: Open Graph, and schema.org in JSON-LD. The script element that holds it is a block of data, which
/// browsers do not run; the text in it is escaped so that nothing can end the element.
/// </summary>
/// <remarks>https://ogp.me, https://schema.org/NewsArticle, https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents</remarks>
internal static class EventJsonLd
{
    public static void Write(HtmlWriter html, SiteSettings site, EventPage page)
    {
        WriteOpenGraph(html, site, page);
        html.Markup("<script type=\"application/ld+json\">"u8);
        WriteArticle(new JsonFields(html.Output), site, page);
        html.Markup("</script>\n"u8);
    }

    private static void WriteOpenGraph(HtmlWriter html, SiteSettings site, EventPage page)
    {
        html.Markup("<meta property=\"og:type\" content=\"article\">\n<meta property=\"og:title\""u8).Attribute("content"u8, page.Title);
        html.Markup(">\n<meta property=\"og:site_name\""u8).Attribute("content"u8, site.Title).Markup(">\n"u8);
        if (page.Summary is { } summary)
        {
            html.Markup("<meta property=\"og:description\""u8).Attribute("content"u8, summary.Text).Markup(">\n"u8);
        }

        if (site.PublicAddress is { } address)
        {
            html.Markup("<meta property=\"og:url\""u8).Attribute("content"u8, SitePath.Absolute(address, page.Url, "html")).Markup(">\n"u8);
        }

        if (ImageOf(site, page) is { } image)
        {
            html.Markup("<meta property=\"og:image\""u8).Attribute("content"u8, image).Markup(">\n"u8);
        }

        if (page.Date is { } date)
        {
            html.Markup("<meta property=\"article:published_time\""u8).Attribute("content"u8, IsoTime.Of(date)).Markup(">\n"u8);
        }
    }

    private static void WriteArticle(FieldWriter fields, SiteSettings site, EventPage page)
    {
        fields.BeginRoot("article"u8);
        fields.Text("@context"u8, "https://schema.org");
        fields.Text("@type"u8, "NewsArticle");
        fields.Text("headline"u8, page.Title);
        fields.Text("description"u8, page.Summary?.Text ?? page.Headline);
        fields.Text("inLanguage"u8, page.Language);
        Known(page.Category, value => fields.Text("articleSection"u8, value));
        Known(site.PublicAddress, address => fields.Text("url"u8, SitePath.Absolute(address, page.Url, "html")));
        Known(ImageOf(site, page), value => fields.Text("image"u8, value));
        if (page.Date is { } date)
        {
            fields.Date("datePublished"u8, date);
        }

        if (page.Updated is { } updated)
        {
            fields.Time("dateModified"u8, updated);
        }

        if (page.Status == EventStatus.Retracted)
        {
            fields.Text("creativeWorkStatus"u8, "Retracted");
        }

        fields.BeginRecord("publisher"u8);
        fields.Text("@type"u8, "Organization");
        fields.Text("name"u8, site.Owner ?? site.Title);
        Known(site.PublicAddress, address => fields.Text("url"u8, address));
        fields.EndRecord("publisher"u8);
        WriteSources(fields, page);
        WriteEntities(fields, page);
        WriteCorrections(fields, page);
        fields.EndRoot("article"u8);
    }

    private static void WriteSources(FieldWriter fields, EventPage page)
    {
        fields.BeginList("citation"u8);
        foreach (Source source in page.Sources.Span)
        {
            fields.BeginItem("source"u8);
            fields.Text("@type"u8, "CreativeWork");
            Known(WebLink.IsAllowed(source.Url) ? source.Url : null, value => fields.Text("url"u8, value));
            if (source.Published is { } published)
            {
                fields.Date("datePublished"u8, published);
            }

            if (source.Publisher is { } publisher)
            {
                fields.BeginRecord("publisher"u8);
                fields.Text("@type"u8, "Organization");
                fields.Text("name"u8, publisher);
                fields.EndRecord("publisher"u8);
            }

            fields.EndItem("source"u8);
        }

        fields.EndList("citation"u8);
    }

    private static void WriteEntities(FieldWriter fields, EventPage page)
    {
        fields.BeginList("about"u8);
        foreach (PageEntity entity in page.Entities.Span)
        {
            fields.BeginItem("entity"u8);
            fields.Text("@type"u8, "Thing");
            fields.Text("name"u8, entity.Name);
            Known(entity.Wikipedia, value => fields.Text("sameAs"u8, value));
            fields.EndItem("entity"u8);
        }

        fields.EndList("about"u8);
    }

    /// <summary>What was changed by hand after it was published, and that it was taken back.</summary>
    private static void WriteCorrections(FieldWriter fields, EventPage page)
    {
        List<(string Text, DateTimeOffset? Made)> corrections =
        [
            .. page.Corrections.Select(correction =>
                ($"{Words.Was} “{correction.Was}”, {Words.Is} “{correction.Is}”, {Words.Because} {correction.Because}", (DateTimeOffset?)new DateTimeOffset(correction.Date.ToDateTime(default), TimeSpan.Zero))),
            .. page.History.Where(note => note.Cause == RevisionCause.Person && note.Changed.Length > 0).Select(note => (note.Changed, note.StateTime)),
        ];
        if (page.Status == EventStatus.Retracted)
        {
            corrections.Add((page.Because is { } because ? $"{Words.Retracted}: {because}" : Words.Retracted, null));
        }

        if (corrections.Count == 0)
        {
            return;
        }

        fields.BeginList("correction"u8);
        foreach ((string text, DateTimeOffset? made) in corrections)
        {
            fields.BeginItem("comment"u8);
            fields.Text("@type"u8, "CorrectionComment");
            fields.Text("text"u8, text);
            if (made is { } time)
            {
                fields.Time("datePublished"u8, time);
            }

            fields.EndItem("comment"u8);
        }

        fields.EndList("correction"u8);
    }

    /// <summary>An address that programs elsewhere can use; null: there is no image, or no public address under which the site's own copy stands.</summary>
    private static string? ImageOf(SiteSettings site, EventPage page) =>
        page.Image is not { } image ? null
        : !SitePath.IsInside(image.Url) ? (WebLink.IsAllowed(image.Url) ? image.Url : null)
        : site.PublicAddress is { } address ? $"{address}/{image.Url}"
        : null;

    private static void Known(string? value, Action<string> write)
    {
        if (value is not null)
        {
            write(value);
        }
    }
}
