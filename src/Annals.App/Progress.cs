namespace Annals.App;

/// <summary>Shows on a terminal how far long work has come, on one line that is written over; on a pipe it shows nothing.</summary>
/// <param name="first">what the first part of the work is called</param>
/// <param name="second">what the second part is called</param>
internal sealed class Progress(string first, string second) : IDisposable
{
    private const int Width = 60;

    private readonly bool _visible = !Console.IsErrorRedirected;
    private long _last = Environment.TickCount64;
    private bool _shown;

    public void First(int done) => Show($"{first}: {done}", false);

    /// <summary>As <see cref="First"/>; and ends the work that tells of itself by an <see cref="OperationCanceledException"/> when asked to.</summary>
    public Action<int> FirstUntil(CancellationToken cancellation) => done =>
    {
        cancellation.ThrowIfCancellationRequested();
        First(done);
    };

    public void Second(int done, int all) => Show($"{second}: {done} of {all}", done == all);

    /// <summary>Prints a line for good, above the progress.</summary>
    public void Say(string line)
    {
        Clear();
        Console.Error.WriteLine(line);
    }

    public void Dispose() => Clear();

    private void Show(string text, bool always)
    {
        if (!_visible || (!always && Environment.TickCount64 - _last < 100))
        {
            return;
        }

        _last = Environment.TickCount64;
        Console.Error.Write("\r" + text.PadRight(Width));
        _shown = true;
    }

    private void Clear()
    {
        if (_shown)
        {
            Console.Error.Write("\r" + new string(' ', Width) + "\r");
            _shown = false;
        }
    }
}
