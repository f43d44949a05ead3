namespace Annals.Pipeline.Site;

/// <summary>What stands at an address of the site.</summary>
/// <param name="Path">site path with extension, without a leading slash: <c>news/2017/11/23/slug.html</c></param>
/// <param name="MediaType">without a charset: every text is UTF-8</param>
/// <param name="Bytes">
/// what is sent or written, whatever the status; they stay as they are until the <see cref="Edition"/> that gave them is used again
/// </param>
/// <param name="Target">site path with extension that an address with <see cref="SiteFileStatus.Moved"/> leads to</param>
/// <param name="Updated">state time of the newest text on the page, where the page is about texts; never the time of writing</param>
public readonly record struct SiteFile(
    string Path, SiteFileStatus Status, string MediaType, ReadOnlyMemory<byte> Bytes, string? Target = null, DateTimeOffset? Updated = null);
