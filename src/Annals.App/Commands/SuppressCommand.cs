using System.CommandLine;

namespace Annals.App.Commands;

/// <summary><c>annals suppress EVENT</c>: takes the text of an event away everywhere.</summary>
internal static class SuppressCommand
{
    private const string Description = """
        Take the text of an event away for good: from the chronicle, its history, the pages kept, the exports, and with the next build from the site.
        What remains is the id, the date and the class of the reason. A later import leaves the text out again. Events that say the same go too.
        Undoing it lets the text be imported again; it does not bring it back.

        Examples:
          annals suppress 2017-11-23/SLUG --class privacy --because "a person asked for it"
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> name = new("EVENT") { Description = EventName.Description };
        Option<string> reason = new("--class") { Description = "the class of the reason: all that is published of it", HelpName = "privacy|law|safety|error", Required = true };
        reason.AcceptOnlyFromAmong("privacy", "law", "safety", "error");
        HandOptions hand = new();
        Command command = new("suppress", Description) { name, reason, hand.Because, hand.By };
        command.SetAction(parsed =>
        {
            string named = parsed.GetRequiredValue(name);
            string because = EditCommand.Clean(parsed.GetRequiredValue(hand.Because));
            string given = parsed.GetRequiredValue(reason);
            return EditCommand.KeyOf(parsed, globals, named) is { } key
                ? hand.Run("suppress", parsed, globals, byHand => byHand.Suppress(key, given, because, Annals.Pipeline.Pipeline.Redact))
                : EventName.Missing("suppress", named);
        });
        return command;
    }
}
