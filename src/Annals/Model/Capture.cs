namespace Annals.Model;

/// <summary>Bytes taken from one address or file at one time. Nothing later touches the network.</summary>
/// <param name="Name">what messages call it: the relative path or the address</param>
/// <param name="Bytes">the content after transfer and <c>.gz</c> decoding</param>
/// <param name="Address">the web address it came from, if known</param>
/// <param name="MediaType">the declared media type with its parameters, if known</param>
/// <param name="Seen">
/// when it was seen from outside the page: HTTP <c>Last-Modified</c>, a WARC date, or the owner's <c>--seen</c>; what the page says itself goes before it
/// </param>
public sealed record Capture(string Name, ReadOnlyMemory<byte> Bytes, string? Address = null, string? MediaType = null, DateTimeOffset? Seen = null)
{
    /// <summary>Where the file is cut off, in one sentence: the bytes are only what stands before; null: they are all.</summary>
    public string? Cut { get; init; }
}
