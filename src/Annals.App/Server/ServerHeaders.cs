using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Annals.App.Server;

/// <summary>The headers of every answer.</summary>
internal static class ServerHeaders
{
    /// <summary>What the pages say of themselves, and that no other site may frame them, which only a header can say.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void WriteSafety(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    /// <summary>The same bytes have the same tag, on any machine.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    /// <summary>Whether the reader has these bytes already (RFC 9110, section 13.1.2).</summary>
    public static bool Has(StringValues ifNoneMatch, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out IList<EntityTagHeaderValue>? known)
        && known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false));

    /// <summary>A site path as the value of <c>Location</c>.</summary>
    /// <param name="path">decoded, without the leading slash</param>
    public static string Location(string path) => "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public static string ContentType(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal) ? mediaType + "; charset=utf-8" : mediaType;
}
