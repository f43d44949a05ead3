using System.Buffers;
using System.CommandLine;
using System.Text;
using Annals.App.Explaining;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals explain EVENT|ARTICLE</c>: what each stage handed to the next.</summary>
internal static class ExplainCommand
{
    private const string Description = """
        Tell where an event comes from and what each stage made of it: pages kept and their states, the entry's line, how it was placed and how surely,
        revisions with their causes, decisions, entities with their other names, relations with score and reason, what its cited articles gave it.
        An article is named by its address, its file's name or the SHA-256 of its capture: of each block of its page, by which rule it was kept or dropped.

        Examples:
          annals explain https://www.example.org/news/123
          annals explain 2017-11-23/SLUG
          annals explain abcdefgh23456723 --json
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> name = new("EVENT|ARTICLE") { Description = EventName.Description + "; or an article's address, file name or SHA-256" };
        Command command = new("explain", Description) { name };
        command.SetAction(parsed =>
        {
            string database = Chronicles.Prepare(parsed, globals, CancellationToken.None);
            using ChronicleFile file = ChronicleFile.OpenExisting(database);
            using ChronicleReader chronicle = new(ChronicleFile.OpenExisting(database));
            string named = parsed.GetRequiredValue(name);
            if (EventName.Find(chronicle, named) is not { } stored)
            {
                return chronicle.Article(named) is { } article ? Explain(chronicle, file, article, parsed.GetValue(globals.Json)) : EventName.Missing("explain", named);
            }

            EventStory story = new(chronicle, new EventTrail(file), new WantedPages(file), stored);
            if (parsed.GetValue(globals.Json))
            {
                JsonLines.Print(json => StoryJson.Write(json, story));
            }
            else
            {
                foreach (string line in StoryText.Lines(story))
                {
                    Console.WriteLine(line);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static int Explain(ChronicleReader chronicle, ChronicleFile file, StoredArticle article, bool json)
    {
        ValueList<BlockVerdict> blocks = new EventTrail(file).Capture(article.Capture) is { } capture ? new Extractor().Explain(capture, article.Part) : [];
        if (json)
        {
            ArrayBufferWriter<byte> line = new();
            ReadingJson.Write(line, article.Name, new ArticleReading(article.Article), blocks);
            Console.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
        }
        else
        {
            foreach (string line in ArticleText.Lines(chronicle, article, blocks))
            {
                Console.WriteLine(line);
            }
        }

        return ExitCode.Done;
    }
}
