namespace Annals.Pipeline.Site.Composition;

/// <summary>A page ready to be written in any of its formats.</summary>
/// <param name="Write">writes the format with the given extension</param>
/// <param name="Target">site path without extension that a moved page leads to</param>
/// <param name="Updated">state time of the newest text on it</param>
internal sealed record ComposedPage(
    SiteFileStatus Status, Action<PageBytes, string> Write, string? Target = null, DateTimeOffset? Updated = null)
{
    public static ComposedPage Of(Action<PageBytes, PageFormat> write, DateTimeOffset? updated = null) =>
        new(SiteFileStatus.Found, (output, extension) => write(output, MediaTypes.FormatOf(extension)), null, updated);

    public static ComposedPage OfOne(Action<PageBytes> write) => new(SiteFileStatus.Found, (output, _) => write(output));
}
