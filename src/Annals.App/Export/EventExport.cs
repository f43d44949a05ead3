using Annals.Model;
using Annals.Pipeline.Site;

namespace Annals.App.Export;

/// <summary>Every event as its page has it in JSON, by date and line; of a suppressed one what is left.</summary>
internal static class EventExport
{
    public static void Write(IChronicle chronicle, Edition edition)
    {
        using Stream output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        foreach (StoredEvent stored in chronicle.AllEvents())
        {
            output.Write(edition.Render(stored.Url + ".json").Bytes.Span);
        }
    }
}
