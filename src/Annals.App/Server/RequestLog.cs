namespace Annals.App.Server;

/// <summary>Prints a JSON object for each request: when, what was asked and how it ended. Nothing of who asked, nor what was searched for.</summary>
internal sealed class RequestLog(TimeProvider clock)
{
    private readonly Lock _turn = new();

    /// <summary>The line is printed when the request has been answered, or was given up.</summary>
    public void Add(HttpContext context)
    {
        long started = clock.GetTimestamp();
        context.Response.OnCompleted(() =>
        {
            Print(context, clock.GetElapsedTime(started));
            return Task.CompletedTask;
        });
    }

    private void Print(HttpContext context, TimeSpan took)
    {
        // Requests that end side by side take turns.
        lock (_turn)
        {
            JsonLines.Print(json =>
            {
                json.WriteString("time", clock.GetUtcNow());
                json.WriteString("method", context.Request.Method);
                json.WriteString("path", context.Request.Path.Value);
                json.WriteNumber("status", context.Response.StatusCode);
                json.WriteNumber("milliseconds", Math.Round(took.TotalMilliseconds, 1));
            });
        }
    }
}
