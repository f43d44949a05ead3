using Annals.Model;

namespace Annals.Pipeline.Site;

/// <summary>How each <see cref="PageFormat"/> is called: in file names, to readers, and as a media type.</summary>
public static class PageFormats
{
    /// <summary>All of them, in the order in which a page names them.</summary>
    public static ValueList<PageFormat> All { get; } = [PageFormat.Html, PageFormat.Json, PageFormat.Xml, PageFormat.Markdown];

    /// <summary>The end of the file's name, without the full stop.</summary>
    public static string Extension(this PageFormat format) => format switch
    {
        PageFormat.Html => "html",
        PageFormat.Json => "json",
        PageFormat.Xml => "xml",
        _ => "md",
    };

    /// <summary>What a reader sees.</summary>
    public static string Label(this PageFormat format) => format switch
    {
        PageFormat.Html => "HTML",
        PageFormat.Json => "JSON",
        PageFormat.Xml => "XML",
        _ => "Markdown",
    };

    /// <summary>Without a charset: every file is UTF-8.</summary>
    public static string MediaType(this PageFormat format) => format switch
    {
        PageFormat.Html => "text/html",
        PageFormat.Json => "application/json",
        PageFormat.Xml => "application/xml",
        _ => "text/markdown",
    };
}
