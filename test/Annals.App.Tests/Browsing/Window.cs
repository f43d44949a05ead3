using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Annals.App.Tests.Browsing;

/// <summary>
/// A window of the browser that writes down what a well-behaved page does not do. The browser tells of it from threads of its own and at any time, so what
/// is handed out is what has come in so far, and what comes in later is kept for the next who asks.
/// </summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private readonly ConcurrentQueue<string> _faults = [];

    private readonly ConcurrentQueue<string> _requests = [];

    public Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _faults.Enqueue($"says on the console: {message.Text}");
        page.PageError += (_, fault) => _faults.Enqueue($"its script fails: {fault}");
        page.Dialog += async (_, dialog) =>
        {
            _faults.Enqueue($"opens a dialog: {dialog.Message}");

            // Until it is closed nothing goes on in the page, and the test would not say why.
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Messages on the console, errors, dialogs, as far as none was taken.</summary>
    public IReadOnlyList<string> Faults => _faults.ToArray();

    /// <summary>Every address that was asked for, as far as none was taken.</summary>
    public IReadOnlyList<string> Requests => _requests.ToArray();

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    /// <summary>The faults that were not taken yet, each only once.</summary>
    public IReadOnlyList<string> TakeFaults() => [.. Taken(_faults)];

    /// <summary>The addresses asked for that were not taken yet, each only once.</summary>
    public IReadOnlyList<string> TakeRequests() => [.. Taken(_requests)];

    private static IEnumerable<string> Taken(ConcurrentQueue<string> queue)
    {
        while (queue.TryDequeue(out string? next))
        {
            yield return next;
        }
    }
}
