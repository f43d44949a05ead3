using System.Globalization;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>The guarded client with manners: it does what sites ask of programs, keeps its requests to one host apart, and leaves one alone that asked for patience.</summary>
public sealed class PoliteClient(GuardedClient client, FetchLimits limits, HostHolds holds, TimeProvider time)
{
    /// <summary>The program's name in <c>robots.txt</c>.</summary>
    public const string Name = "Annals";

    private readonly SiteRobots _robots = new(client, limits, holds, time, Name);
    private readonly HostPace _pace = new(limits.Delay, time);

    /// <summary>Makes a request, unless the host wants to be left alone or its site does not want the address fetched.</summary>
    public async Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        FetchAnswer answer = await client.SendAsync(request, request.IsProgramInterface ? CheckHoldAsync : CheckAsync, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        holds.Note(answer, limits, now);
        if (answer.Refusal is null)
        {
            return answer;
        }

        TimeSpan? asked = RetryAfter.Read(answer.Header("Retry-After"), now, limits.LongestWait);
        return answer with { Wait = answer.Address is { } address && holds.Until(address.Authority, now) is { } until ? until - now : asked };
    }

    /// <summary>How the program names itself to servers.</summary>
    /// <param name="contact">how to reach the owner; null: not said</param>
    public static string Agent(string version, string? contact)
    {
        string reach = new([.. (contact ?? "").Where(c => c is > ' ' and < '\u007F' and not ('(' or ')' or ';'))]);
        return reach.Length == 0 ? $"{Name}/{version} (a chronicle of events)" : $"{Name}/{version} (a chronicle of events; {reach})";
    }

    private ValueTask<FetchRefusal?> CheckHoldAsync(Uri address, CancellationToken cancellation) => ValueTask.FromResult(HoldOf(address));

    private FetchRefusal? HoldOf(Uri address) => holds.Until(address.Authority, time.GetUtcNow()) is not { } until ? null
        : new FetchRefusal(FetchFault.Held, string.Create(CultureInfo.InvariantCulture, $"{address.Host} asked to be left alone until {until.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"));

    private async ValueTask<FetchRefusal?> CheckAsync(Uri address, CancellationToken cancellation)
    {
        if ((HoldOf(address) ?? await _robots.CheckAsync(address, cancellation)) is { } refusal)
        {
            return refusal;
        }

        await _pace.WaitAsync(address.Host, cancellation);
        return null;
    }
}
