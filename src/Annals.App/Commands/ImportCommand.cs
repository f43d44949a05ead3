using System.CommandLine;
using System.Text.Json;
using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals import PATH…</c>: reads files, folders and addresses into the chronicle.</summary>
internal static class ImportCommand
{
    private const string Description = """
        Read day pages and articles into the chronicle: wikitext, MediaWiki API JSON, MediaWiki export, saved pages, JSON lines, folders of them, each also
        as .gz; and pages of a chronicle itself, as `annals export events` or a site has them: JSON, XML or Markdown, also edited ones. The pages of web archives (WARC, ARC, WACZ) are taken with address and date, and an archive that was imported whole is passed over. The same
        page again, or another state of it, updates in place. An article whose address an event cites gives it summary, cover image and evidence; --meta
        names the address of each file. An import that was interrupted goes on where it stood.
        An address is fetched once; annals source add keeps it being read.

        Examples:
          annals import samples/days
          annals import pages/ --jobs 2
          annals import articles/ --meta articles.jsonl
          annals import crawl.warc.gz
          annals import events.jsonl
          annals import 2017-11-23.html --seen 2017-11-24T08:00Z
          annals import https://example.org/a-page
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string[]> paths = new("PATH") { Description = "files, folders or addresses", Arity = ArgumentArity.OneOrMore };
        Option<string?> seen = new("--seen") { Description = "when the pages were seen, where they do not say it themselves", HelpName = "TIME" };
        Option<FileInfo> meta = new("--meta") { Description = "JSON lines: file, url, contentType, seen", HelpName = "FILE.jsonl" };
        meta.AcceptExistingOnly();
        seen.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !CaptureNotes.TryTime(result.Tokens[0].Value, out _))
            {
                result.AddError($"--seen: \"{result.Tokens[0].Value}\" is no time; write 2017-11-24 or 2017-11-24T08:00Z");
            }
        });
        Option<int> jobs = JobsOption.Create();
        Command command = new("import", Description) { paths, seen, meta, jobs };
        command.SetLongAction(async (parsed, cancellation) =>
        {
            string[] named = parsed.GetRequiredValue(paths);
            string[] addresses = [.. named.Where(IsAddress)];
            string[] files = [.. named.Except(addresses)];
            CaptureNotes notes = parsed.GetValue(meta) is { } file ? CaptureNotes.Read(File.ReadLines(file.FullName)) : CaptureNotes.Read([]);
            notes.Faults.ForEach(fault => Console.Error.WriteLine($"annals import: --meta {fault}"));
            CaptureNote given = new(Seen: parsed.GetValue(seen) is { } text && CaptureNotes.TryTime(text, out DateTimeOffset time) ? time : null);
            using ChronicleWriter chronicle = Chronicles.OpenToWrite(parsed, globals);
            ImportTotals totals = new();
            using Progress progress = new("importing", "relating");
            try
            {
                using IDisposable ending = chronicle.EndWhen(cancellation);
                if (files.Length > 0)
                {
                    Chronicles.Pipeline(chronicle).Import(
                        FileSource.Walk(files), name => notes.Of(name).Or(given), parsed.GetValue(jobs), outcome => Count(outcome, totals, progress), progress.Second);
                }

                if (addresses.Length > 0)
                {
                    await AddressImport.RunAsync(chronicle, parsed.GetRequiredValue(globals.Database), addresses, outcome => Count(outcome, totals, progress), cancellation);
                }
            }
            finally
            {
                // Also of an import that was asked to end: this much is kept.
                progress.Dispose();
                totals.Print(parsed.GetValue(globals.Json));
            }

            return totals.Refused == 0 && notes.Faults.Count == 0 ? ExitCode.Done : ExitCode.SomeRefused;
        });
        return command;
    }

    private static bool IsAddress(string path) =>
        (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && !File.Exists(path);

    private static void Count(ImportOutcome outcome, ImportTotals totals, Progress progress)
    {
        foreach (string reason in outcome.Refused)
        {
            progress.Say($"annals import: {outcome.Name}: {reason}");
        }

        totals.Add(outcome);
        progress.First(totals.Files);
    }

    private sealed class ImportTotals
    {
        private int _days;
        private int _known;
        private int _late;
        private int _added;
        private int _revised;
        private int _moved;
        private int _removed;
        private int _restored;
        private int _held;
        private int _leftOut;
        private int _articles;
        private int _knownArticles;
        private int _own;

        public int Files { get; private set; }

        public int Refused { get; private set; }

        public void Add(ImportOutcome outcome)
        {
            Files += outcome.IsPart ? 0 : 1;
            Refused += outcome.Refused.Count > 0 ? 1 : 0;
            _articles += outcome.Articles;
            _knownArticles += outcome.Known;
            _own += outcome.Own.Added + outcome.Own.Revised + outcome.Own.Known + outcome.Own.LeftOut;
            _known += outcome.Own.Known;
            _added += outcome.Own.Added;
            _revised += outcome.Own.Revised;
            _leftOut += outcome.Own.LeftOut;
            foreach (DayOutcome day in outcome.Days)
            {
                _days++;
                _known += day.Known ? 1 : 0;
                _late += day.Late ? 1 : 0;
                _added += day.Added;
                _revised += day.Revised;
                _moved += day.Moved;
                _removed += day.Removed;
                _restored += day.Restored;
                _held += day.Held;
                _leftOut += day.LeftOut;
            }
        }

        public void Print(bool json)
        {
            (string Name, int Value)[] counts =
            [
                ("files", Files), ("days", _days), ("articles", _articles), ("events", _own), ("unchanged", _known + _knownArticles), ("late", _late), ("added", _added), ("revised", _revised), ("moved", _moved),
                ("removed", _removed), ("restored", _restored), ("held", _held), ("leftOut", _leftOut), ("refused", Refused),
            ];
            if (!json)
            {
                string rest = string.Join(", ", counts[4..].Where(count => count.Value > 0).Select(count => $"{count.Value} {(count.Name == "leftOut" ? "left out" : count.Name)}"));
                string articles = _articles == 0 ? "" : $", {Quantity.Of(_articles, "article")}";
                string own = _own == 0 ? "" : $", {Quantity.Of(_own, "event page")}";
                string news = rest.Length > 0 ? rest : _articles > _knownArticles ? "all kept" : "nothing new";
                Console.WriteLine($"{Quantity.Of(Files, "file")}, {Quantity.Of(_days, "day page")}{articles}{own}: {news}");
                return;
            }

            using MemoryStream buffer = new();
            using (Utf8JsonWriter writer = new(buffer))
            {
                writer.WriteStartObject();
                foreach ((string name, int value) in counts)
                {
                    writer.WriteNumber(name, value);
                }

                writer.WriteEndObject();
            }

            Console.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        }
    }
}
