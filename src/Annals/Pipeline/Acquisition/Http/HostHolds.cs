using System.Collections.Concurrent;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>
/// Hosts that asked for patience (429 or 503 with <c>Retry-After</c>; RFC 6585, 4 and RFC 9110, 15.6.4), and until when they are asked for nothing. Safe to use
/// from several threads.
/// </summary>
public sealed class HostHolds
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<(string Authority, DateTimeOffset Until)> _new = new();

    /// <summary>Until when a host wants to be left alone; null: it may be asked.</summary>
    /// <param name="authority">the host, with its port where an address names one</param>
    public DateTimeOffset? Until(string authority, DateTimeOffset now) => _until.TryGetValue(authority, out DateTimeOffset until) && until > now ? until : null;

    /// <summary>Takes over what an earlier run noted.</summary>
    public void Know(IEnumerable<(string Authority, DateTimeOffset Until)> holds)
    {
        foreach ((string authority, DateTimeOffset until) in holds)
        {
            Know(authority, until);
        }
    }

    /// <summary>Notes what a host asked for.</summary>
    public void Note(FetchAnswer answer, FetchLimits limits, DateTimeOffset now)
    {
        if (answer is { Status: 429 or 503, Address: { } address } && RetryAfter.Read(answer.Header("Retry-After"), now, limits.LongestWait) is { } wait && wait > TimeSpan.Zero)
        {
            Know(address.Authority, now + wait);
            _new.Enqueue((address.Authority, now + wait));
        }
    }

    /// <summary>What was noted since this was called last: to be kept, so that a restart does not forget it.</summary>
    public IReadOnlyList<(string Authority, DateTimeOffset Until)> TakeNew()
    {
        List<(string, DateTimeOffset)> taken = [];
        while (_new.TryDequeue(out (string, DateTimeOffset) next))
        {
            taken.Add(next);
        }

        return taken;
    }

    private void Know(string authority, DateTimeOffset until) => _until.AddOrUpdate(authority, until, (_, known) => known > until ? known : until);
}
