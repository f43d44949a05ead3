namespace Annals.Pipeline.Site.Html;

/// <summary>
/// Writes HTML as UTF-8. Safe by construction: markup comes in as bytes and is a literal of the program (a test holds that), text comes in as a string
/// and is always escaped, and an address becomes a link only if its scheme is allowed.
/// </summary>
/// <param name="output">where the bytes go; the writer keeps none back</param>
internal sealed class HtmlWriter(PageBytes output)
{
    public PageBytes Output => output;

    /// <param name="literal">a literal of the program, never anything that was read</param>
    public HtmlWriter Markup(ReadOnlySpan<byte> literal)
    {
        output.Write(literal);
        return this;
    }

    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        MarkupText.Write(output, text);
        return this;
    }

    public HtmlWriter Number(int value)
    {
        output.Write(value);
        return this;
    }

    /// <summary>Writes <c> name="value"</c>, escaped.</summary>
    /// <param name="name">a literal of the program</param>
    public HtmlWriter Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        output.Write(" "u8);
        output.Write(name);
        output.Write("=\""u8);
        MarkupText.Write(output, value);
        output.Write("\""u8);
        return this;
    }

    /// <summary>Writes an attribute that is a whole number, as the places in pictures are.</summary>
    public HtmlWriter Attribute(ReadOnlySpan<byte> name, int value)
    {
        output.Write(" "u8);
        output.Write(name);
        output.Write("=\""u8);
        Number(value);
        output.Write("\""u8);
        return this;
    }

    /// <summary>Writes text that others wrote, kept apart from the direction of the text around it.</summary>
    /// <param name="language">BCP 47 tag of the text; null: not known, or that of what stands around it</param>
    public HtmlWriter Foreign(ReadOnlySpan<char> text, string? language = null)
    {
        output.Write("<bdi"u8);
        if (language is not null)
        {
            Attribute("lang"u8, language);
        }

        output.Write(">"u8);
        MarkupText.Write(output, text);
        output.Write("</bdi>"u8);
        return this;
    }

    /// <summary>Writes a link to a page of the site, as <see cref="SitePath.Relative"/> gives it, around text that others wrote.</summary>
    public HtmlWriter PageLink(string from, string to, ReadOnlySpan<char> text, string? language = null)
    {
        output.Write("<a"u8);
        Span<char> room = stackalloc char[SitePath.UsualLength];
        Attribute("href"u8, SitePath.RelativeIn(room, from, to, "html"));
        output.Write(">"u8);
        Foreign(text, language);
        output.Write("</a>"u8);
        return this;
    }

    /// <summary>Writes a link out of the site around text that others wrote. An address that may not become a link stands after the text, as text.</summary>
    public HtmlWriter OutLink(string url, ReadOnlySpan<char> text, string? language = null)
    {
        if (!WebLink.IsAllowed(url))
        {
            return Foreign(text, language).Markup(" ("u8).Foreign(url).Markup(")"u8);
        }

        output.Write("<a rel=\"external\""u8);
        Attribute("href"u8, url);
        output.Write(">"u8);
        Foreign(text, language);
        output.Write("</a>"u8);
        return this;
    }

    /// <summary>Writes <c>&lt;time&gt;2017-11-23&lt;/time&gt;</c>.</summary>
    public HtmlWriter Date(DateOnly date)
    {
        output.Write("<time>"u8);
        IsoTime.Write(output, date);
        output.Write("</time>"u8);
        return this;
    }

    /// <summary>Writes a date in words: <c>&lt;time datetime="2017-11-23"&gt;23 Nov 2017&lt;/time&gt;</c>.</summary>
    public HtmlWriter Date(DateOnly date, ReadOnlySpan<char> words)
    {
        output.Write("<time datetime=\""u8);
        IsoTime.Write(output, date);
        output.Write("\">"u8);
        MarkupText.Write(output, words);
        output.Write("</time>"u8);
        return this;
    }

    /// <summary>Writes <c>&lt;time&gt;2017-11-24T08:12:07Z&lt;/time&gt;</c>, in UTC.</summary>
    public HtmlWriter Time(DateTimeOffset time)
    {
        output.Write("<time>"u8);
        IsoTime.Write(output, time);
        output.Write("</time>"u8);
        return this;
    }
}
