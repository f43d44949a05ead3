using Annals.Formats.Warc;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Export;

/// <summary><c>annals export captures --warc</c>: every capture kept, as a WARC file.</summary>
internal static class CaptureExport
{
    /// <returns>captures that are larger than a record that can be read back</returns>
    public static int Write(ChronicleReader chronicle)
    {
        using Stream output = Console.OpenStandardOutput();
        WarcWriter writer = new(output);
        writer.WriteHeader("Annals", "every capture of a chronicle, in the order in which they were recorded");
        int tooLarge = 0;
        foreach (Capture capture in chronicle.Captures())
        {
            writer.WriteResource(capture.Name, capture.Address, capture.MediaType, capture.Seen, capture.Bytes.Span);
            if (capture.Bytes.Length > ArchiveLimits.RecordBytes)
            {
                tooLarge++;
                Console.Error.WriteLine($"annals export: {capture.Name} has {capture.Bytes.Length} bytes; annals import reads records up to {ArchiveLimits.RecordBytes}");
            }
        }

        return tooLarge;
    }
}
