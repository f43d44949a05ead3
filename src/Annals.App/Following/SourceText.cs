using System.Globalization;
using System.Text.Json;
using Annals.Model;

namespace Annals.App.Following;

/// <summary>How a followed source is, in words and for machines.</summary>
internal static class SourceText
{
    public static IEnumerable<string> Lines(FollowedSource source)
    {
        string days = source.Kind == SourceKind.Portal ? $", {Day(source.First) ?? "a week back"} to {Day(source.Last) ?? "today"}" : "";
        string next = source.IsPaused ? "paused" : $"asked next {UtcTime.Of(source.Due)}";
        string named = source.Title is { } title ? $"{(source.Folder is { } folder ? $"{folder}/" : "")}{title}: " : "";
        yield return $"{named}{source.Address} ({Kind(source)}{(source.HasPages ? " with its pages" : "")}{days}, every {SpanOption.Text(source.Every)}): well {UtcTime.Of(source.Well) ?? "never"}, {next}";
        if (source.Fault is { } fault)
        {
            yield return $"  went wrong {UtcTime.Of(source.Tried)}{(source.Failures > 1 ? string.Create(CultureInfo.InvariantCulture, $", {source.Failures} times in a row") : "")}: {fault}";
        }
    }

    public static void Write(Utf8JsonWriter json, FollowedSource source)
    {
        json.WriteString("address", source.Address);
        json.WriteString("kind", Kind(source));
        json.WriteString("title", source.Title);
        json.WriteString("folder", source.Folder);
        json.WriteBoolean("pages", source.HasPages);
        json.WriteString("from", Day(source.First));
        json.WriteString("to", Day(source.Last));
        json.WriteString("every", SpanOption.Text(source.Every));
        json.WriteBoolean("paused", source.IsPaused);
        json.WriteString("tried", UtcTime.Of(source.Tried));
        json.WriteString("well", UtcTime.Of(source.Well));
        json.WriteNumber("failures", source.Failures);
        json.WriteString("fault", source.Fault);
        json.WriteString("due", UtcTime.Of(source.Due));
        json.WriteString("movedTo", source.Moved);
    }

    private static string Kind(FollowedSource source) => source.Kind.ToString().ToLowerInvariant();

    private static string? Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
