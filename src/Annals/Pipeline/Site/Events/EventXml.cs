using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>An event page as XML, as <c>/schema/event.xsd</c> describes it.</summary>
public static class EventXml
{
    public static void Write(PageBytes output, EventPage page, EventDetail detail) =>
        EventFields.Write(new XmlFields(output, EventNames.XmlNamespace), page, detail);
}
