using System.CommandLine;

namespace Annals.App.Commands;

/// <summary>Work of a command that ends soon when SIGTERM or Ctrl+C asks it to.</summary>
internal static class LongWork
{
    /// <param name="work">throws <see cref="OperationCanceledException"/> when asked to end before all is done</param>
    public static void SetLongAction(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => work(parsed, cancellation), cancellation));

    /// <inheritdoc cref="SetLongAction(Command, Func{ParseResult, CancellationToken, int})"/>
    public static void SetLongAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> work) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => work(parsed, cancellation), cancellation));
}
