namespace Annals.Pipeline.Extraction;

/// <summary>A line of a day page, the same from wikitext and from HTML.</summary>
/// <param name="Depth">how deep the bullet stands, from 1; 0 where it is none</param>
/// <param name="Line">1-based line of the page</param>
internal sealed record OutlineLine(OutlineKind Kind, int Depth, int Line, ProseText Prose);

internal enum OutlineKind
{
    Category,
    Bullet,
    Paragraph,
}
