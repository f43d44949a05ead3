namespace Annals.App.Publishing;

/// <summary>What one worker of a build has rendered.</summary>
internal sealed class Staged
{
    /// <summary>The new line of the manifest for each page; null: the page has no file any more.</summary>
    public List<(string Page, byte[]? Line)> Pages { get; } = [];

    public List<(string Staged, string Target)> Moves { get; } = [];

    public List<string> Deletes { get; } = [];

    /// <summary>Paths that no site may have.</summary>
    public List<string> Refused { get; } = [];

    public long BytesWritten { get; set; }
}
