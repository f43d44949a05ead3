namespace Annals.Benchmarks.Running;

/// <summary>What a run of the program is put into.</summary>
internal sealed record Surroundings
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The current folder; null: the checkout.</summary>
    public string? Folder { get; init; }

    /// <summary>After this time the process is ended as by <c>kill -9</c>; null: only by the general limit.</summary>
    public TimeSpan? KillAfter { get; init; }
}
