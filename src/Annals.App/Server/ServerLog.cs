using Microsoft.Extensions.Logging.Abstractions;

namespace Annals.App.Server;

/// <summary>Writes errors of the server to standard error, one sentence each. It writes nothing of who asked, nor for what.</summary>
internal sealed class ServerLog : ILoggerProvider, ILogger
{
    /// <summary>That a server does not come up is told by the command that starts it.</summary>
    private const string Starting = "Microsoft.Extensions.Hosting";

    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith(Starting, StringComparison.Ordinal) ? NullLogger.Instance : this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not null)
        {
            Console.Error.WriteLine($"annals serve: a request failed: {Sentence.Of(exception)}");
        }
    }

    public void Dispose()
    {
        // Standard error is not ours to close.
    }
}
