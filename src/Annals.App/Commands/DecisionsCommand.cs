using System.CommandLine;
using System.Text.Json;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals decisions</c>: what was decided by hand.</summary>
internal static class DecisionsCommand
{
    private const string Description = """
        List the decisions made by hand, oldest first: number, when, who, what, and why.

        Examples:
          annals decisions
          annals decisions --json
        """;

    public static Command Create(GlobalOptions globals)
    {
        Command command = new("decisions", Description);
        command.SetAction(parsed =>
        {
            using ChronicleReader chronicle = Chronicles.OpenToRead(parsed, globals);
            if (parsed.GetValue(globals.Json))
            {
                using JsonLines lines = new();
                foreach (Decision decision in chronicle.Decisions())
                {
                    lines.Write(json => Write(json, decision));
                }

                return ExitCode.Done;
            }

            foreach (Decision decision in chronicle.Decisions())
            {
                string value = decision.Value is { } given ? $" “{given}”" : "";
                string undone = decision.UndoneBy is { } by ? $" (undone by {by})" : "";
                Console.WriteLine($"{decision.Number}  {UtcTime.Of(decision.When)}  {decision.Who}  {Kind(decision)} {decision.Target}{value}: {decision.Because}{undone}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteNumber("number", decision.Number);
        json.WriteString("when", UtcTime.Of(decision.When));
        json.WriteString("who", decision.Who);
        json.WriteString("what", Kind(decision));
        json.WriteString("target", decision.Target);
        json.WriteString("value", decision.Value);
        json.WriteString("because", decision.Because);
        if (decision.UndoneBy is { } by)
        {
            json.WriteNumber("undoneBy", by);
        }
        else
        {
            json.WriteNull("undoneBy");
        }
    }

    private static string Kind(Decision decision) => decision.Kind == DecisionKind.Topics ? "topic" : decision.Kind.ToString().ToLowerInvariant();
}
