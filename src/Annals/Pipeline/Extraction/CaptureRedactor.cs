using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// Writes a capture anew without the entries that are suppressed: as the days that were read from it, whatever it was before. Everything else
/// that the reader understood stays, to the letter; what it did not understand goes, for nobody can say whose words are in it.
/// </summary>
public static class CaptureRedactor
{
    private const string Nameless = "redacted";

    /// <inheritdoc cref="RedactCapture"/>
    public static Capture? Redact(Capture capture, Func<DateOnly, Entry, bool> leavesOut, Func<string, bool> touches)
    {
        Day[] days = [.. new Extractor().Read(capture).OfType<DayReading>().Select(reading => reading.Day)];
        if (!days.Any(day => day.Entries.Any(entry => leavesOut(day.Date, entry))) && !touches(Encoding.UTF8.GetString(capture.Bytes.Span)))
        {
            return null;
        }

        Day[] kept = [.. days.Select(day => day with
        {
            Entries = day.Entries.Where(entry => !leavesOut(day.Date, entry)).ToValueList(),
            Diagnostics = [],
        })];
        return capture with
        {
            Name = touches(capture.Name) ? Nameless : capture.Name,
            Address = capture.Address is { } address && touches(address) ? null : capture.Address,
            Bytes = KeptDays.Write(kept),
            MediaType = KeptDays.MediaType,
        };
    }
}
