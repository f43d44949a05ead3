namespace Annals.Pipeline.Extraction;

/// <summary>What one capture may ask of the reader; every limit is named in the message of what it cuts or refuses.</summary>
public sealed record ReadingLimits
{
    /// <summary>The largest wikitext or HTML page, in bytes.</summary>
    public int PageBytes { get; init; } = 20 << 20;

    /// <summary>Links kept per entry; further ones stay in the text as plain words.</summary>
    public int LinksPerEntry { get; init; } = 500;

    /// <summary>Citations kept per entry.</summary>
    public int CitationsPerEntry { get; init; } = 500;

    /// <summary>The deepest XML element.</summary>
    public int XmlDepth { get; init; } = 256;

    /// <summary>The deepest HTML element; deeper ones are flattened.</summary>
    public int HtmlDepth { get; init; } = 512;

    /// <summary>The deepest JSON value.</summary>
    public int JsonDepth { get; init; } = 64;

    /// <summary>Diagnostics kept per page.</summary>
    public int Diagnostics { get; init; } = 200;
}
