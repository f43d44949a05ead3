using Microsoft.Playwright;

namespace Annals.App.Tests.Browsing;

/// <summary>A window of the browser that writes down what a well-behaved page does not do.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Faults.Add($"says on the console: {message.Text}");
        page.PageError += (_, fault) => Faults.Add($"its script fails: {fault}");
        page.Dialog += async (_, dialog) =>
        {
            Faults.Add($"opens a dialog: {dialog.Message}");

            // Until it is closed nothing goes on in the page, and the test would not say why.
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Messages on the console, errors, dialogs.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Every address that was asked for.</summary>
    public List<string> Requests { get; } = [];

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
