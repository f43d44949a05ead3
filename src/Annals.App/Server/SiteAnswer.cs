using Annals.Pipeline.Site;

namespace Annals.App.Server;

/// <summary>What is sent for a request.</summary>
/// <param name="Status">of HTTP</param>
/// <param name="MediaType">null: there is no body</param>
/// <param name="Bytes">a copy: the edition goes on to other requests while they are sent</param>
/// <param name="Target">site path that a redirect leads to, without its leading slash</param>
/// <param name="IsChosen">the format was chosen by what the reader accepts</param>
internal sealed record SiteAnswer(int Status, string? MediaType, byte[] Bytes, string? Target, DateTimeOffset? Updated, bool IsChosen)
{
    private string? _digest;

    /// <summary>Digest of the bytes, by which a reader knows whether it has them already; worked out once.</summary>
    public string Digest => _digest ??= ServerHeaders.DigestOf(Bytes);

    public static SiteAnswer Unavailable { get; } = new(StatusCodes.Status503ServiceUnavailable, null, [], null, null, false);

    public static SiteAnswer Redirect(string target) => new(StatusCodes.Status301MovedPermanently, null, [], target, null, false);

    public static SiteAnswer Of(SiteFile file, bool isChosen)
    {
        int status = file.Status switch
        {
            SiteFileStatus.Found => StatusCodes.Status200OK,
            SiteFileStatus.Moved => StatusCodes.Status301MovedPermanently,
            SiteFileStatus.Gone => StatusCodes.Status410Gone,
            _ => StatusCodes.Status404NotFound,
        };
        return new SiteAnswer(status, file.MediaType, file.Bytes.ToArray(), file.Target, file.Updated, isChosen);
    }
}
