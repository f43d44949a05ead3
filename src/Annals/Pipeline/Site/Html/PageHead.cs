namespace Annals.Pipeline.Site.Html;

/// <summary>What the head and the frame of a page must know of it.</summary>
/// <param name="Path">site path of the page, for relative links</param>
/// <param name="Title">of the page alone; the site's name is put after it</param>
internal sealed record PageHead(string Path, string Title)
{
    /// <summary>One sentence for search engines; null: none.</summary>
    public string? Description { get; init; }

    /// <summary>Keeps search engines from listing the page.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Whether the page exists in all four formats, which it then names at its top.</summary>
    public bool HasFormats { get; init; } = true;

    /// <summary>Whether the page may name its address on the public site.</summary>
    public bool HasCanonical { get; init; } = true;

    /// <summary>Site path of the feeds that follow the page (<c>topics/slug/feed</c>); null: none.</summary>
    public string? Feed { get; init; }

    /// <summary>Writes what the page says to programs into its head; null: nothing.</summary>
    public Action<HtmlWriter>? LinkedData { get; init; }
}
