using System.Text;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>The bytes of an event page.</summary>
internal static class Rendered
{
    private static readonly SiteSettings Site = new();

    public static byte[] Bytes(PageFormat format, EventPage page, EventDetail detail, SiteSettings? site = null)
    {
        PageBytes output = new();
        switch (format)
        {
            case PageFormat.Html:
                EventHtml.Write(output, page, detail, site ?? Site);
                break;
            case PageFormat.Json:
                EventJson.Write(output, page, detail);
                break;
            case PageFormat.Xml:
                EventXml.Write(output, page, detail);
                break;
            default:
                EventMarkdown.Write(output, page, detail);
                break;
        }

        return output.WrittenSpan.ToArray();
    }

    public static string Text(PageFormat format, EventPage page, EventDetail detail, SiteSettings? site = null) =>
        Encoding.UTF8.GetString(Bytes(format, page, detail, site));

    public static EventReading Read(PageFormat format, byte[] bytes) => format switch
    {
        PageFormat.Json => EventPageReader.FromJson(bytes),
        PageFormat.Xml => EventPageReader.FromXml(bytes),
        _ => EventPageReader.FromMarkdown(bytes),
    };
}
