using System.Buffers;
using System.CommandLine;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Acquisition.Archives;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Site.Events;

namespace Annals.App.Commands;

/// <summary><c>annals read PATH…</c>: prints what was understood as JSON lines, touching no database.</summary>
internal static class ReadCommand
{
    private const string Description = """
        Read files and print what was understood as JSON lines, touching no database.

        Examples:
          annals read 2017-11-23.wiki
          annals read pages/ --jobs 2 > understood.jsonl
          annals read feed.xml
          annals read crawl.warc.gz
          annals read saved.html --url https://en.wikipedia.org/wiki/Portal:Current_events/2017_November_23
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string[]> paths = new("PATH") { Description = "files or folders", Arity = ArgumentArity.OneOrMore };
        Option<string?> url = new("--url") { Description = "the address the file came from", HelpName = "U" };
        Option<string?> contentType = new("--content-type") { Description = "the media type its server declared", HelpName = "T" };
        Option<FileInfo> meta = new("--meta") { Description = "JSON lines: file, url, contentType, seen", HelpName = "FILE.jsonl" };
        meta.AcceptExistingOnly();
        Option<int> jobs = JobsOption.Create();
        Command command = new("read", Description) { paths, url, contentType, meta, jobs };
        command.SetAction(parsed =>
        {
            CaptureNotes notes = parsed.GetValue(meta) is { } file ? CaptureNotes.Read(File.ReadLines(file.FullName)) : CaptureNotes.Read([]);
            foreach (string fault in notes.Faults)
            {
                Console.Error.WriteLine($"annals read: --meta {fault}");
            }

            CaptureNote given = new(parsed.GetValue(url), parsed.GetValue(contentType));
            bool whole = Print(FileSource.Walk(parsed.GetRequiredValue(paths)), name => given.Or(notes.Of(name)), parsed.GetValue(jobs));
            return whole && notes.Faults.Count == 0 ? ExitCode.Done : ExitCode.SomeRefused;
        });
        return command;
    }

    /// <summary>Prints in the order of <paramref name="files"/>, whatever the number of jobs; false where something was refused.</summary>
    private static bool Print(IEnumerable<FoundFile> files, Func<string, CaptureNote> noteOf, int jobs)
    {
        Extractor extractor = new();
        using Stream output = Console.OpenStandardOutput();
        bool whole = true;
        foreach ((bool understood, ReadOnlyMemory<byte> lines) in files
            .AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(file => Understand(extractor, file, noteOf(file.Name))))
        {
            whole &= understood;
            output.Write(lines.Span);
        }

        return whole;
    }

    private static (bool Understood, ReadOnlyMemory<byte> Lines) Understand(Extractor extractor, FoundFile file, CaptureNote note)
    {
        if (ArchiveSource.IsArchive(file))
        {
            return ArchiveLines.Read(file);
        }

        FileReading opened = FileSource.Open(file, note);
        ValueList<Reading> readings = opened.Capture is { } capture ? Read(extractor, capture) : [new RefusedReading(opened.Refusal ?? "")];
        ArrayBufferWriter<byte> lines = new();
        bool understood = true;
        foreach (Reading reading in readings)
        {
            understood &= reading is not RefusedReading;
            ReadingJson.Write(lines, opened.Name, reading);
            lines.Write("\n"u8);
        }

        return (understood, lines.WrittenMemory);
    }

    /// <summary>Events of a chronicle come first, then what else the file holds.</summary>
    private static ValueList<Reading> Read(Extractor extractor, Capture capture)
    {
        ValueList<Reading> own = capture.Cut is null ? OwnPages.Read(capture) : [];
        Capture? rest = own.Count == 0 ? capture : own.OfType<OwnReading>().Any(reading => reading.Event.Line > 0) ? OwnPages.Rest(capture) : null;
        return rest is null ? own : [.. own, .. extractor.Read(rest)];
    }
}
