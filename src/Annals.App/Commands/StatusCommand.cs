using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Annals.App.Following;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals status</c>: what is in the chronicle, what is held back, and what went wrong lately.</summary>
internal static class StatusCommand
{
    private const string Description = """
        Tell what is in the chronicle: events by status, days, pages kept; which sources are followed and how each is; which entries are held
        back and why; which inputs were refused lately.

        Examples:
          annals status
          annals status --db mine.db --json
        """;

    private const int HeldShown = 50;
    private const int HeldCharacters = 160;

    public static Command Create(GlobalOptions globals)
    {
        Command command = new("status", Description);
        command.SetAction(parsed =>
        {
            string database = parsed.GetRequiredValue(globals.Database);
            // Asked before anything is opened for use: opening finishes what is unfinished.
            using (ChronicleWriter writer = new(ChronicleFile.OpenExisting(database)))
            {
                ChronicleStatus status = ChronicleStatus.Read(writer);
                IReadOnlyList<FollowedSource> sources = new SourceTable(writer).All();
                WantedCount wanted = new WantedPages(writer.File).Count();
                (long Shown, long Kept, long Bytes) images = new PictureTable(writer.File).Count();
                if (parsed.GetValue(globals.Json))
                {
                    JsonLines.Print(json => Write(json, status, sources, wanted, images));
                }
                else
                {
                    Print(status, sources, wanted, images);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ChronicleStatus status, IReadOnlyList<FollowedSource> sources, WantedCount wanted, (long Shown, long Kept, long Bytes) images)
    {
        string events = string.Join(", ", status.Events.Select(item => $"{Number(item.Count)} {Name(item.Status)}"));
        Console.WriteLine($"events     {(events.Length == 0 ? "none" : events)}");
        Console.WriteLine(status.Span is { } span
            ? $"days       {Number(status.Days)} read, with events from {Date(span.First)} to {Date(span.Last)}"
            : $"days       {Number(status.Days)} read, none with events");
        Console.WriteLine($"names      {Number(status.Names)}");
        Console.WriteLine($"captures   {Number(status.Captures)} in {Number(status.States)} states of day pages, {Size(status.CaptureBytes)} unpacked{(status.Redacted > 0 ? $", {Number(status.Redacted)} without suppressed text" : "")}{(status.Dropped > 0 ? $"; {Number(status.Dropped)} dropped because of their age" : "")}");
        Console.WriteLine($"articles   {Number(status.Articles)}");
        Console.WriteLine($"decisions  {Number(status.Decisions)}");
        Console.WriteLine($"file       {Size(status.FileBytes)}, version {Number(status.Version)}");
        if (status.IsUnfinished)
        {
            Console.WriteLine("unfinished an interrupted command left work that the next one does first");
        }

        Console.WriteLine($"sources    {Number(sources.Count)} followed");
        foreach (string line in sources.SelectMany(SourceText.Lines))
        {
            Console.WriteLine($"  {line}");
        }

        if (wanted.Cited > 0)
        {
            Console.WriteLine($"cited      {Number(wanted.Cited)} pages asked for: {Number(wanted.Kept)} kept, {Number(wanted.Changed)} changed since, {Number(wanted.Dead)} dead, {Number(wanted.Failing)} tried again later");
        }

        if (images.Kept > 0)
        {
            Console.WriteLine($"images     {Number(images.Kept)} kept of {Number(images.Shown)}, {Size(images.Bytes)}");
        }

        if (wanted.Led > 0)
        {
            Console.WriteLine($"led to     {Number(wanted.Led)} pages by followed sources, {Number(wanted.LedWaiting)} of them not fetched yet");
        }

        Console.WriteLine($"held back  {Number(status.Held.Count)}");
        foreach (HeldEntry held in status.Held.Take(HeldShown))
        {
            Console.WriteLine($"  {Date(held.Date)} line {Number(held.Line)}: {held.Reason}: {Short(held.Text)}");
        }

        if (status.Held.Count > HeldShown)
        {
            Console.WriteLine($"  … and {Number(status.Held.Count - HeldShown)} more: annals status --json");
        }

        Console.WriteLine($"refused    {Number(status.Faults.Count)}{(status.Faults.Count > 0 ? " lately" : "")}");
        foreach (ImportFault fault in status.Faults)
        {
            Console.WriteLine($"  {UtcTime.Of(fault.When)} {fault.Name}: {fault.Reason}");
        }
    }

    private static void Write(Utf8JsonWriter json, ChronicleStatus status, IReadOnlyList<FollowedSource> sources, WantedCount wanted, (long Shown, long Kept, long Bytes) images)
    {
        json.WriteStartObject("events");
        status.Events.ToList().ForEach(item => json.WriteNumber(Name(item.Status), item.Count));
        json.WriteEndObject();
        json.WriteNumber("days", status.Days);
        json.WriteString("first", status.Span is { } span ? Date(span.First) : null);
        json.WriteString("last", status.Span is { } same ? Date(same.Last) : null);
        json.WriteNumber("names", status.Names);
        json.WriteNumber("captures", status.Captures);
        json.WriteNumber("captureBytes", status.CaptureBytes);
        json.WriteNumber("redacted", status.Redacted);
        json.WriteNumber("dropped", status.Dropped);
        json.WriteNumber("states", status.States);
        json.WriteNumber("articles", status.Articles);
        json.WriteNumber("decisions", status.Decisions);
        json.WriteNumber("fileBytes", status.FileBytes);
        json.WriteNumber("version", status.Version);
        json.WriteBoolean("unfinished", status.IsUnfinished);
        json.WriteStartArray("sources");
        foreach (FollowedSource source in sources)
        {
            json.WriteStartObject();
            SourceText.Write(json, source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePages(json, wanted, images);
        json.WriteStartArray("held");
        foreach (HeldEntry held in status.Held)
        {
            json.WriteStartObject();
            json.WriteString("date", Date(held.Date));
            json.WriteNumber("line", held.Line);
            json.WriteString("reason", held.Reason);
            json.WriteString("text", held.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (ImportFault fault in status.Faults)
        {
            json.WriteStartObject();
            json.WriteString("when", UtcTime.Of(fault.When));
            json.WriteString("name", fault.Name);
            json.WriteString("reason", fault.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePages(Utf8JsonWriter json, WantedCount wanted, (long Shown, long Kept, long Bytes) images)
    {
        json.WriteStartObject("cited");
        json.WriteNumber("pages", wanted.Cited);
        json.WriteNumber("kept", wanted.Kept);
        json.WriteNumber("changed", wanted.Changed);
        json.WriteNumber("dead", wanted.Dead);
        json.WriteNumber("failing", wanted.Failing);
        json.WriteEndObject();
        json.WriteStartObject("images");
        json.WriteNumber("shown", images.Shown);
        json.WriteNumber("kept", images.Kept);
        json.WriteNumber("bytes", images.Bytes);
        json.WriteEndObject();
        json.WriteStartObject("ledTo");
        json.WriteNumber("pages", wanted.Led);
        json.WriteNumber("waiting", wanted.LedWaiting);
        json.WriteEndObject();
    }

    private static string Name(EventStatus status) => status.ToString().ToLowerInvariant();

    private static string Short(string text) => Scalars.Count(text) <= HeldCharacters ? text : Scalars.First(text, HeldCharacters) + "…";

    private static string Date(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes < 10_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:#,0} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:#,0.0} MiB");
}
