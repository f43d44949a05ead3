namespace Annals.Pipeline.Site.Markdown;

/// <summary>What every Markdown page begins with: the line that names its other formats.</summary>
internal static class MarkdownShell
{
    public static void Begin(MarkdownOutput markdown, string path)
    {
        markdown.Markup("Formats:"u8);
        foreach (PageFormat format in PageFormats.All)
        {
            if (format != PageFormat.Markdown)
            {
                markdown.Markup(" "u8).FileLink(path, path, format.Extension(), format.Label());
            }
        }

        markdown.Markup("\n\n"u8);
    }
}
