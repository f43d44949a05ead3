namespace Annals.Pipeline.Acquisition.Http;

/// <summary>How long, how much and how often is fetched.</summary>
public sealed record FetchLimits
{
    /// <summary>For a whole exchange: looking up, connecting, headers, redirections and body; default 60 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a body may come more slowly than <see cref="LeastRate"/>; default 10 s.</summary>
    public TimeSpan SlowTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes a second of a body, on the average since it began; default 1,000.</summary>
    public int LeastRate { get; init; } = 1000;

    /// <summary>Bytes of a body as it comes; default 10 MiB.</summary>
    public int MostWireBytes { get; init; } = 10 << 20;

    /// <summary>Bytes of a body after decoding; default 32 MiB.</summary>
    public int MostDecodedBytes { get; init; } = 32 << 20;

    /// <summary>KiB of the headers of an answer; default 32.</summary>
    public int MostHeaderKibibytes { get; init; } = 32;

    /// <summary>Redirections that are followed; default 5.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Connections to one host at a time; default 2.</summary>
    public int ConnectionsPerHost { get; init; } = 2;

    /// <summary>Between the beginnings of two requests to one host; default 1 s.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long what a site asks of programs is remembered; default a day, as RFC 9309 (2.4) has it.</summary>
    public TimeSpan RobotsTime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The longest wait that a server can ask for; default 7 days.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The wait after a first failure; each further one doubles it; default a minute.</summary>
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What doubling ends at; default a day.</summary>
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromDays(1);
}
