using System.Globalization;
using System.Text.Json;

namespace Annals.Pipeline.Acquisition;

/// <summary>A <c>--meta</c> file: JSON lines <c>{"file","url","contentType","seen"}</c> that say what is known about files from outside.</summary>
public sealed class CaptureNotes
{
    private readonly Dictionary<string, CaptureNote> _byFile = new(StringComparer.Ordinal);

    /// <summary>Lines that could not be read, each with its number.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>What is known about the file of this name (its path relative to the walked folder); nothing where the file has no line.</summary>
    public CaptureNote Of(string file) => _byFile.GetValueOrDefault(file) ?? new CaptureNote();

    /// <summary>Reads the lines of a <c>--meta</c> file; the last line about a file counts.</summary>
    public static CaptureNotes Read(IEnumerable<string> lines)
    {
        CaptureNotes notes = new();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && notes.TryAdd(line) is { } fault)
            {
                notes.Faults.Add($"line {number}: {fault}");
            }
        }

        return notes;
    }

    private string? TryAdd(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || Text(json.RootElement, "file") is not { } file)
            {
                return "there is no \"file\"";
            }

            DateTimeOffset? seen = null;
            if (Text(json.RootElement, "seen") is { } time)
            {
                if (!TryTime(time, out DateTimeOffset moment))
                {
                    return $"\"{time}\" is no time";
                }

                seen = moment;
            }

            _byFile[file] = new CaptureNote(Text(json.RootElement, "url"), Text(json.RootElement, "contentType"), seen);
            return null;
        }
        catch (JsonException fault)
        {
            return $"it is no JSON ({fault.Message})";
        }
    }

    /// <summary>Reads a time in ISO 8601; without a zone it is UTC.</summary>
    public static bool TryTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
