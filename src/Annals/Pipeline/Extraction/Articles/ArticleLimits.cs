namespace Annals.Pipeline.Extraction.Articles;

/// <summary>What one article page may ask of the reader.</summary>
internal static class ArticleLimits
{
    /// <summary>Tags of a page that are read: two and a half times what the largest of 1,800 measured pages has, and less than two seconds' work.</summary>
    public const int Tags = 50_000;

    /// <summary>Nodes of a page that are read.</summary>
    public const int Nodes = 200_000;

    /// <summary>The deepest element; deeper ones are flattened. The parser's time grows with the square of it, and pages people read are not a hundred deep.</summary>
    public const int Depth = 192;

    /// <summary>Times that elements of formatting which a page leaves open are opened again in the blocks behind them.</summary>
    public const int Repeats = 200_000;

    /// <summary>Blocks of text of a page that are weighed: nearly four times what the largest measured page has.</summary>
    public const int Blocks = 10_000;

    /// <summary>Lines of a page that are searched for a date.</summary>
    public const int DateLines = 2_000;

    /// <summary>Characters of an element that are looked at for a headline, a name or a date.</summary>
    public const int FieldChars = 2_000;

    /// <summary>Names in one place of a page that are looked at for the persons who wrote it.</summary>
    public const int Names = 500;

    /// <summary>Characters of a body that are kept; the rest is left out and said.</summary>
    public const int BodyChars = 1 << 20;
}
