namespace Annals.App.Server;

/// <summary>What the server bears from readers.</summary>
internal sealed record ServerLimits
{
    /// <summary>How long the headers of a request may take.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may lie idle.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest body of a request, in bytes.</summary>
    public long MostBodyBytes { get; init; } = 1 << 20;

    /// <summary>The longest first line of a request, in bytes.</summary>
    public int MostLineBytes { get; init; } = 8 << 10;

    /// <summary>How long requests that are being answered may take when the server stops.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(1.5);
}
