using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.App.Publishing;

namespace Annals.App.Commands;

/// <summary><c>annals build --out DIR</c>: writes the site.</summary>
internal static class BuildCommand
{
    private const string Description = """
        Write the site into a folder: all of it the first time, later only what changed.

        Examples:
          annals build --out site
          annals build --out site --jobs 2
          annals build --out site --verify
        """;

    public static Command Create(GlobalOptions globals)
    {
        Option<string> output = new("--out") { Description = "the folder of the site: empty, or built by annals before", HelpName = "DIR", Required = true };
        Option<bool> verify = new("--verify") { Description = "compare every file in the folder and mend what differs, instead of trusting the list kept there" };
        Option<int> jobs = JobsOption.Create();
        Command command = new("build", Description) { output, verify, jobs };
        command.SetLongAction((parsed, cancellation) =>
        {
            string database = Chronicles.Prepare(parsed, globals, cancellation);
            Publisher publisher = new(database, SiteSource.Read(database));
            using Progress progress = new("files", "files");
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                BuildResult result = publisher.Publish(parsed.GetRequiredValue(output), parsed.GetValue(jobs), parsed.GetValue(verify), progress.FirstUntil(cancellation));
                progress.Dispose();
                foreach (string fault in result.Faults)
                {
                    Console.Error.WriteLine($"annals build: {fault}.");
                }

                Console.WriteLine(parsed.GetValue(globals.Json) ? Json(result, watch.Elapsed) : Line(result, watch.Elapsed));
                return result.Faults.Count == 0 ? ExitCode.Done : ExitCode.SomeRefused;
            }
            catch (PublishingException fault)
            {
                progress.Dispose();
                Console.Error.WriteLine($"annals build: {fault.Message}.");
                return fault.ExitCode;
            }
        });
        return command;
    }

    private static string Line(BuildResult result, TimeSpan time)
    {
        int written = result.Written.All;
        int deleted = result.Deleted.All;
        string gone = deleted == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {deleted} deleted");
        return string.Create(
            CultureInfo.InvariantCulture, $"{result.Manifest.Files} files: {written} written, {result.Manifest.Files - written} unchanged{gone}, in {time.TotalSeconds:0.0} s");
    }

    private static string Json(BuildResult result, TimeSpan time)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("files", result.Manifest.Files);
            writer.WriteNumber("written", result.Written.All);
            writer.WriteNumber("unchanged", result.Manifest.Files - result.Written.All);
            writer.WriteNumber("deleted", result.Deleted.All);
            writer.WriteNumber("bytesWritten", result.BytesWritten);
            writer.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
            Write(writer, "filesByKind", FileCounts.Of(result.Manifest));
            Write(writer, "writtenByKind", result.Written);
            Write(writer, "deletedByKind", result.Deleted);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string name, FileCounts counts)
    {
        writer.WriteStartObject(name);
        foreach ((string kind, int files) in counts.ByKind)
        {
            writer.WriteNumber(kind, files);
        }

        writer.WriteEndObject();
    }
}
