namespace Annals.Model;

/// <summary>One text by one publisher, as its page gives it. What the page does not say is null or empty.</summary>
public sealed record Article
{
    /// <summary>What stands between two paragraphs of <see cref="Text"/>.</summary>
    public const string ParagraphBreak = "\n\n";

    /// <summary>The id under which the article was handed in (JSON lines); never ours.</summary>
    public string? Id { get; init; }

    /// <summary>The address it was taken from, without an archive's wrapping.</summary>
    public string? Url { get; init; }

    /// <summary>The address the page gives as its own.</summary>
    public string? Canonical { get; init; }

    /// <summary>The headline, without the name of the site.</summary>
    public string? Title { get; init; }

    /// <summary>The persons who wrote it, one name each, without “By”; where a page names none, the group it names (“Staff”).</summary>
    public ValueList<string> Byline { get; init; }

    public ArticleDate? Published { get; init; }

    public ArticleDate? Modified { get; init; }

    /// <summary>When it was seen from outside the page; never a date of the page itself.</summary>
    public DateTimeOffset? Seen { get; init; }

    public string? Publisher { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>What the page says of itself in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The picture the page is shown with.</summary>
    public ArticleImage? Image { get; init; }

    public OpinionSign Opinion { get; init; } = OpinionSign.None;

    /// <summary>The body in the order of the page, without title, captions and credits.</summary>
    public ValueList<Paragraph> Paragraphs { get; init; }

    public ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The addresses it is known by: its own and the one it gives as its own, each once.</summary>
    public IEnumerable<string> Addresses => new[] { Url, Canonical }.OfType<string>().Distinct();

    /// <summary>The body as one text, an empty line between its paragraphs.</summary>
    public string Text => string.Join(ParagraphBreak, Paragraphs.Select(paragraph => paragraph.Text));
}
