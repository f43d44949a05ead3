using System.CommandLine;
using Annals.Model;
using Annals.Storage;

namespace Annals.App;

/// <summary>What every change by hand takes and prints.</summary>
internal sealed class HandOptions
{
    public Option<string> Because { get; } = new("--because") { Description = "why, in words", HelpName = "TEXT", Required = true };

    public Option<string> By { get; } = new("--by")
    {
        Description = "who decides (default: the name you are logged in by)",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName.Length > 0 ? Environment.UserName : "owner",
    };

    public HandOptions()
    {
        Because.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
            {
                result.AddError("--because needs a reason in words");
            }
        });
    }

    /// <summary>Makes the change and tells what it came to.</summary>
    public int Run(string verb, ParseResult parsed, GlobalOptions globals, Func<ByHand, HandOutcome> work)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(parsed.GetRequiredValue(globals.Database)));
        (HandOutcome outcome, bool isClean) = Chronicles.Pipeline(chronicle).ByHand(() => work(new ByHand(chronicle, parsed.GetRequiredValue(By).Trim(), TimeProvider.System.GetUtcNow())));
        if (outcome.Refused is { } reason)
        {
            Console.Error.WriteLine($"annals {verb}: {reason}.");
            return ExitCode.SomeRefused;
        }

        if (!isClean)
        {
            Console.Error.WriteLine($"annals {verb}: another program has the chronicle open; remains of the text stay in its journal until the next command after that program ended.");
        }

        if (parsed.GetValue(globals.Json))
        {
            JsonLines.Print(json =>
            {
                json.WriteStartArray("decisions");
                outcome.Decisions.ToList().ForEach(json.WriteNumberValue);
                json.WriteEndArray();
                json.WriteStartArray("events");
                outcome.Events.ToList().ForEach(id => json.WriteStringValue(id.Value));
                json.WriteEndArray();
            });
            return ExitCode.Done;
        }

        string events = outcome.Events.Count == 0 ? "" : $" · {string.Join(", ", outcome.Events.Select(id => id.Value))}";
        Console.WriteLine($"decision {string.Join(", ", outcome.Decisions)}{events}");
        return ExitCode.Done;
    }
}
