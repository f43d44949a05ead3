using System.Net;

namespace Annals.App.Server;

/// <summary>What a server does beside sending pages, and what stands before it.</summary>
internal sealed record ServingOptions
{
    /// <summary>Answers models at <c>/mcp</c>.</summary>
    public bool HasMcp { get; init; }

    /// <summary>What stands before every path, with its leading slash; empty: nothing.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>Who may say what a reader asked a server in front of this one; none: nobody.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Sends measurements to a collector (OpenTelemetry, set up by its usual environment).</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Prints a line for each request.</summary>
    public bool IsLogged { get; init; }
}
