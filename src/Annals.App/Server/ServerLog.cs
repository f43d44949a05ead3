namespace Annals.App.Server;

/// <summary>Writes errors of the server to standard error, one sentence each. It writes nothing of who asked, nor for what.</summary>
internal sealed class ServerLog : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

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
