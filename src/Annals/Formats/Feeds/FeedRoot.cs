namespace Annals.Formats.Feeds;

/// <summary>What relative addresses in a feed are resolved against.</summary>
/// <param name="Root">absolute</param>
/// <param name="Origin">its scheme, host and port: what stands before an address that begins with a slash</param>
internal sealed record FeedRoot(Uri Root, string Origin)
{
    /// <summary>A longer one is not used, in UTF-16 units.</summary>
    private const int Longest = 8192;

    /// <summary>null: the text is no absolute address of the web: what <c>javascript:</c> stands before is no place.</summary>
    public static FeedRoot? Of(string? url) =>
        !string.IsNullOrEmpty(url) && url.Length <= Longest && !FeedAddress.IsBroken(url) && Uri.TryCreate(url, UriKind.Absolute, out Uri? root) && root.Scheme is "http" or "https" ? new FeedRoot(root, root.GetLeftPart(UriPartial.Authority)) : null;
}
