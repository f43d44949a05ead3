using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>An event page as JSON, as <c>/schema/event.json</c> describes it.</summary>
public static class EventJson
{
    public static void Write(PageBytes output, EventPage page, EventDetail detail)
    {
        JsonFields fields = new(output);
        EventFields.Write(fields, page, detail);
    }
}
