namespace Annals.App.Publishing;

/// <summary>What a build did.</summary>
/// <param name="Manifest">all files that the site now has</param>
/// <param name="Written">files written</param>
/// <param name="Deleted">files deleted</param>
/// <param name="BytesWritten">in the files written</param>
/// <param name="Refused">paths that no site may have: these files were left out</param>
internal sealed record BuildResult(StagingMode Mode, Manifest Manifest, FileCounts Written, FileCounts Deleted, long BytesWritten, IReadOnlyList<string> Refused);
