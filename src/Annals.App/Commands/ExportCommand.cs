using System.CommandLine;
using Annals.App.Export;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals export WHAT</c>: prints everything of a kind as JSON lines.</summary>
internal static class ExportCommand
{
    private const string Description = """
        Print everything of a kind, one JSON object a line, complete and in a stable order: events, articles, entities, mentions, relations, changes.
        The numbers of changes only grow: whoever keeps the last one seen asks with --since for what is new.
        Captures, which are the pages as they were kept, are written as a web archive (WARC 1.1, gzipped) that annals import and other programs read.

        Quads are current events as statements of the Simple Event Model (RDF), in N-Quads, with a graph for each event.

        Examples:
          annals export events > events.jsonl
          annals export relations
          annals export changes --since 120
          annals export captures --warc > captures.warc.gz
          annals export quads > events.nq
        """;

    private static readonly string[] Kinds = ["events", "articles", "entities", "mentions", "relations", "changes", "captures", "quads"];

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> kind = new("WHAT") { Description = "what to print" };
        kind.AcceptOnlyFromAmong(Kinds);
        Option<long?> since = new("--since") { Description = "changes after this number", HelpName = "N" };
        Option<bool> warc = new("--warc") { Description = "captures as a web archive" };
        Command command = new("export", Description) { kind, since, warc };
        command.Validators.Add(result =>
        {
            if (result.GetResult(since) is not null && result.GetResult(kind)?.Tokens is [{ Value: not "changes" }])
            {
                result.AddError("--since goes with changes only");
            }

            bool captures = result.GetResult(kind)?.Tokens is [{ Value: "captures" }];
            if (captures != result.GetValue(warc))
            {
                result.AddError("captures are exported as --warc, and nothing else is");
            }
        });
        command.SetAction(parsed =>
        {
            using ChronicleReader chronicle = Chronicles.OpenToRead(parsed, globals);
            chronicle.Hold();
            switch (parsed.GetRequiredValue(kind))
            {
                case "events":
                    EventExport.Write(chronicle, ShowCommand.EditionOf(chronicle, parsed.GetRequiredValue(globals.Database)));
                    break;
                case "quads":
                    QuadExport.Write(chronicle, ShowCommand.EditionOf(chronicle, parsed.GetRequiredValue(globals.Database)));
                    break;
                case "entities":
                    EntityExport.Write(chronicle);
                    break;
                case "mentions":
                    MentionExport.Write(chronicle);
                    break;
                case "relations":
                    RelationExport.Write(chronicle);
                    break;
                case "captures":
                    return CaptureExport.Write(chronicle) == 0 ? ExitCode.Done : ExitCode.SomeRefused;
                case "changes":
                    ChangeExport.Write(chronicle, parsed.GetValue(since) ?? 0);
                    break;
                default:
                    ArticleExport.Write(chronicle);
                    break;
            }

            return ExitCode.Done;
        });
        return command;
    }
}
