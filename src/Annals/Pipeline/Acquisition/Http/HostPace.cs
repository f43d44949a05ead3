using System.Collections.Concurrent;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Keeps requests to one host apart in time.</summary>
internal sealed class HostPace(TimeSpan delay, TimeProvider time)
{
    /// <summary>Hosts that are remembered before those whose turn is over are forgotten.</summary>
    public const int MostHosts = 4096;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    public int Hosts => _next.Count;

    /// <summary>Waits for the host's next turn and takes it.</summary>
    public async Task WaitAsync(string host, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_next.Count >= MostHosts)
        {
            foreach (KeyValuePair<string, DateTimeOffset> over in _next.Where(known => known.Value <= now))
            {
                _next.TryRemove(over);
            }
        }

        DateTimeOffset after = _next.AddOrUpdate(host, now + delay, (_, next) => (next > now ? next : now) + delay);
        TimeSpan wait = after - delay - now;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }
}
