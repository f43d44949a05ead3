namespace Annals.App.Publishing;

/// <summary>What a build did.</summary>
/// <param name="Manifest">all files that the site now has</param>
/// <param name="Rendered">pages rendered to find out what changed</param>
/// <param name="Written">files written</param>
/// <param name="Deleted">files deleted</param>
/// <param name="BytesWritten">in the files written</param>
/// <param name="Faults">what was left out and why, each a clause without a full stop</param>
internal sealed record BuildResult(StagingMode Mode, Manifest Manifest, int Rendered, FileCounts Written, FileCounts Deleted, long BytesWritten, IReadOnlyList<string> Faults);
