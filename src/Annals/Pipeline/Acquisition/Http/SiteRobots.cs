using System.Collections.Concurrent;
using Annals.Formats.Robots;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>What sites ask of programs, fetched when a site is first asked for something and remembered for a time (RFC 9309, 2.3 and 2.4).</summary>
/// <param name="name">the program's name in such files</param>
internal sealed class SiteRobots(GuardedClient client, FetchLimits limits, HostHolds holds, TimeProvider time, string name)
{
    private const int MostSites = 4096;

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, RobotsFile? File)> _files = new(StringComparer.Ordinal);

    /// <summary>Why the site does not want this address fetched; null: nothing speaks against it.</summary>
    public async ValueTask<FetchRefusal?> CheckAsync(Uri address, CancellationToken cancellation)
    {
        string origin = address.GetLeftPart(UriPartial.Authority);
        DateTimeOffset now = time.GetUtcNow();
        if (!_files.TryGetValue(origin, out (DateTimeOffset Until, RobotsFile? File) known) || known.Until <= now)
        {
            FetchAnswer answer = await client.SendAsync(new FetchRequest(origin + "/robots.txt"), null, cancellation);
            holds.Note(answer, limits, now);
            RobotsFile? file = answer switch
            {
                { Refusal: null } => RobotsFile.Read(answer.Body.Span),
                // A site without the file asks nothing; one that cannot be asked asks for patience.
                { Status: >= 400 and < 500 and not 429 } or { Refusal.Fault: FetchFault.Redirect or FetchFault.Body or FetchFault.Size } => RobotsFile.Empty,
                _ => null,
            };
            known = (now + (file is null ? limits.FirstBackOff : limits.RobotsTime), file);
            if (_files.Count >= MostSites)
            {
                // They are asked again: politeness does not suffer, and memory has an end.
                _files.Clear();
            }

            _files[origin] = known;
        }

        return known.File is null ? new FetchRefusal(FetchFault.Robots, $"{address.Host} does not say at present what it asks of programs (robots.txt)")
            : known.File.Allows(name, address.AbsoluteUri) ? null
            : new FetchRefusal(FetchFault.Robots, $"{address.Host} asks programs not to fetch this address (robots.txt)");
    }
}
