using System.CommandLine;
using Annals.App.Explaining;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals explain EVENT</c>: what each stage handed to the next.</summary>
internal static class ExplainCommand
{
    private const string Description = """
        Tell where an event comes from and what each stage made of it: pages kept and their states, the entry's line, how it was placed and how surely,
        revisions with their causes, decisions, entities with their other names, relations with score and reason.

        Examples:
          annals explain 2017-11-23/SLUG
          annals explain abcdefgh23456723 --json
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> name = new("EVENT") { Description = EventName.Description };
        Command command = new("explain", Description) { name };
        command.SetAction(parsed =>
        {
            string database = Chronicles.Prepare(parsed, globals);
            using ChronicleFile file = ChronicleFile.OpenToRead(database);
            using ChronicleReader chronicle = new(ChronicleFile.OpenToRead(database));
            string named = parsed.GetRequiredValue(name);
            if (EventName.Find(chronicle, named) is not { } stored)
            {
                return EventName.Missing("explain", named);
            }

            EventStory story = new(chronicle, new EventTrail(file), stored);
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
}
