namespace Annals.App.Publishing;

/// <summary>What one worker of a build has rendered.</summary>
internal sealed class Staged
{
    /// <summary>The line of the manifest for each page that has files.</summary>
    public ManifestLines Lines { get; } = new();

    /// <summary>Pages that had files and have none any more.</summary>
    public List<string> Gone { get; } = [];

    public List<(string Staged, string Target)> Moves { get; } = [];

    public List<string> Deletes { get; } = [];

    /// <summary>Paths that no site may have.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>How many pages were rendered.</summary>
    public int Rendered { get; set; }

    public long BytesWritten { get; set; }
}
