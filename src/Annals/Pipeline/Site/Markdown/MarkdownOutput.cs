using Annals.Model;

namespace Annals.Pipeline.Site.Markdown;

/// <summary>
/// Writes CommonMark as UTF-8. Safe by construction: markup comes in as bytes and is a literal of the program (a test holds that), text comes in as a
/// string and is always escaped, and an address becomes a link only if its scheme is allowed.
/// </summary>
/// <param name="output">where the bytes go; the writer keeps none back</param>
internal sealed class MarkdownOutput(PageBytes output)
{
    public PageBytes Output => output;

    /// <param name="literal">a literal of the program, never anything that was read</param>
    public MarkdownOutput Markup(ReadOnlySpan<byte> literal)
    {
        output.Write(literal);
        return this;
    }

    /// <summary>Text on one line: line breaks and white space at its ends become character references.</summary>
    public MarkdownOutput Text(ReadOnlySpan<char> text)
    {
        MarkdownText.Write(output, text);
        return this;
    }

    /// <summary>Text between marks of emphasis, which are none beside a blank.</summary>
    public MarkdownOutput Emphasised(ReadOnlySpan<char> text) => Text(text.Trim());

    public MarkdownOutput Number(int value)
    {
        output.Write(value);
        return this;
    }

    public MarkdownOutput Date(DateOnly date)
    {
        IsoTime.Write(output, date);
        return this;
    }

    public MarkdownOutput Time(DateTimeOffset time)
    {
        IsoTime.Write(output, time);
        return this;
    }

    /// <summary>A link to the Markdown of another page of the site.</summary>
    public MarkdownOutput PageLink(string from, string to, ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[SitePath.UsualLength];
        return Link(SitePath.RelativeIn(room, from, to, "md"), text);
    }

    /// <summary>A link to another file of the site.</summary>
    /// <param name="extension">of the file, without the full stop</param>
    public MarkdownOutput FileLink(string from, string to, string extension, ReadOnlySpan<char> text) => Link(SitePath.Relative(from, to, extension), text);

    /// <summary>A link to a file of the site that is no page, given with its extension.</summary>
    public MarkdownOutput FileLink(string from, string file, ReadOnlySpan<char> text) => Link(SitePath.RelativeFile(from, file), text);

    /// <summary>A link out of the site. An address that may not become a link stands after the text, as text.</summary>
    public MarkdownOutput OutLink(string url, ReadOnlySpan<char> text) =>
        WebLink.IsAllowed(url) ? Link(url, text) : Text(text).Label(Words.AddressOfLink).Text(url);

    /// <summary>The target of a link whose text holds markup: between <c>](</c> and <c>)</c>.</summary>
    /// <param name="link">as <see cref="SitePath"/> gives it, or allowed by <see cref="WebLink"/></param>
    public MarkdownOutput Target(ReadOnlySpan<char> link)
    {
        MarkdownText.WriteTarget(output, link);
        return this;
    }

    /// <summary>The name of a detail, before its value: <c> · _via_ </c>. Emphasis tells it from text, which can hold none.</summary>
    public MarkdownOutput Label(ReadOnlySpan<char> name) => Markup(" · _"u8).Text(name).Markup("_ "u8);

    /// <summary>A detail that has no value: <c> · _no longer there_</c>.</summary>
    public MarkdownOutput Flag(ReadOnlySpan<char> name) => Markup(" · _"u8).Text(name).Markup("_"u8);

    /// <summary>A link out of the site that has no name: its host in emphasis, so that a reader of the page does not take it for one.</summary>
    public MarkdownOutput UnnamedLink(string url)
    {
        if (!WebLink.IsAllowed(url))
        {
            return Text(url);
        }

        Markup("[_"u8).Text(WebAddress.Host(url) ?? url).Markup("_]("u8);
        MarkdownText.WriteTarget(output, url);
        return Markup(")"u8);
    }

    /// <summary>A link to the page of a revision: <c>[Revision 2](slug/2.md)</c>.</summary>
    public MarkdownOutput RevisionLink(string from, string to, int revision)
    {
        Markup("["u8).Text(Words.Revision).Markup(" "u8).Number(revision).Markup("]("u8);
        MarkdownText.WriteTarget(output, SitePath.Relative(from, to, "md"));
        return Markup(")"u8);
    }

    /// <summary>A heading of the third level, with the colon of the headings of lists.</summary>
    public MarkdownOutput Part(ReadOnlySpan<char> name) => Markup("\n### "u8).Text(name).Markup(":\n\n"u8);

    private MarkdownOutput Link(ReadOnlySpan<char> target, ReadOnlySpan<char> text)
    {
        output.Write("["u8);
        MarkdownText.Write(output, text);
        output.Write("]("u8);
        MarkdownText.WriteTarget(output, target);
        output.Write(")"u8);
        return this;
    }
}
