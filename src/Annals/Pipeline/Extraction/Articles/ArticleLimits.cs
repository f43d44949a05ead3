namespace Annals.Pipeline.Extraction.Articles;

/// <summary>What one article page may ask of the reader.</summary>
internal static class ArticleLimits
{
    /// <summary>Nodes of a page that are read.</summary>
    public const int Nodes = 400_000;

    /// <summary>Characters of a body that are kept; the rest is left out and said.</summary>
    public const int BodyChars = 1 << 20;
}
