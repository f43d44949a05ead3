namespace Annals.Pipeline.Acquisition.Http;

/// <summary>The guarded client with manners: it does what sites ask of programs, and keeps its requests to one host apart.</summary>
public sealed class PoliteClient(GuardedClient client, FetchLimits limits, TimeProvider time)
{
    /// <summary>The program's name in <c>robots.txt</c>.</summary>
    public const string Name = "Annals";

    private readonly SiteRobots _robots = new(client, limits, time, Name);
    private readonly HostPace _pace = new(limits.Delay, time);

    public Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellation) =>
        client.SendAsync(request, request.IsProgramInterface ? null : CheckAsync, cancellation);

    /// <summary>How the program names itself to servers.</summary>
    /// <param name="contact">how to reach the owner; null: not said</param>
    public static string Agent(string version, string? contact)
    {
        string reach = new([.. (contact ?? "").Where(c => c is > ' ' and < '\u007F' and not ('(' or ')' or ';'))]);
        return reach.Length == 0 ? $"{Name}/{version} (a chronicle of events)" : $"{Name}/{version} (a chronicle of events; {reach})";
    }

    private async ValueTask<FetchRefusal?> CheckAsync(Uri address, CancellationToken cancellation)
    {
        if (await _robots.CheckAsync(address, cancellation) is { } refusal)
        {
            return refusal;
        }

        await _pace.WaitAsync(address.Host, cancellation);
        return null;
    }
}
