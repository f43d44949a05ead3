using System.CommandLine;

namespace Annals.App.Commands;

/// <summary><c>annals retract EVENT</c>: takes an event back, with the reason.</summary>
internal static class RetractCommand
{
    private const string Description = """
        Say that an event was wrong: its page stays, the text struck, with your reason; lists, feeds and search no longer have it.

        Examples:
          annals retract 2017-11-23/SLUG --because "the report was withdrawn"
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> name = new("EVENT") { Description = EventName.Description };
        HandOptions hand = new();
        Command command = new("retract", Description) { name, hand.Because, hand.By };
        command.SetAction(parsed =>
        {
            string named = parsed.GetRequiredValue(name);
            string because = EditCommand.Clean(parsed.GetRequiredValue(hand.Because));
            return EditCommand.KeyOf(parsed, globals, named) is { } key
                ? hand.Run("retract", parsed, globals, byHand => byHand.Retract(key, because))
                : EventName.Missing("retract", named);
        });
        return command;
    }
}
