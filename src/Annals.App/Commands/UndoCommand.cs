using System.CommandLine;

namespace Annals.App.Commands;

/// <summary><c>annals undo NUMBER</c>: takes a decision back.</summary>
internal static class UndoCommand
{
    private const string Description = """
        Take back a decision made by hand; `annals decisions` shows their numbers. The undoing is a decision too, and can be undone.
        Undoing a suppression lets the text be imported again, at the same address; it does not bring it back.

        Examples:
          annals undo 3 --because "the first wording was right"
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<long> number = new("NUMBER") { Description = "number of the decision" };
        HandOptions hand = new();
        Command command = new("undo", Description) { number, hand.Because, hand.By };
        command.SetAction(parsed =>
        {
            string because = EditCommand.Clean(parsed.GetRequiredValue(hand.Because));
            return hand.Run("undo", parsed, globals, byHand => byHand.Undo(parsed.GetRequiredValue(number), because));
        });
        return command;
    }
}
