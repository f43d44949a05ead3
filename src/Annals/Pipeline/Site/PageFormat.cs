namespace Annals.Pipeline.Site;

/// <summary>The four formats of every page.</summary>
public enum PageFormat
{
    Html,
    Json,
    Xml,
    Markdown,
}
