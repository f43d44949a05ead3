namespace Annals.Formats.Wikitext;

/// <summary>What a line of wikitext is.</summary>
internal enum WikiBlockKind
{
    Paragraph,

    /// <summary><c>*</c>, <c>#</c> or <c>:</c></summary>
    ListLine,

    /// <summary><c>;</c></summary>
    Term,

    /// <summary><c>==</c></summary>
    Heading,
}
