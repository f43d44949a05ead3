namespace Annals.Pipeline.Site.Xml;

/// <summary>
/// Writes XML as UTF-8. Well-formed by construction where every <see cref="Start"/> has its <see cref="End"/>: names are literals of the program,
/// text and attribute values are strings and always escaped; what XML 1.0 forbids becomes U+FFFD.
/// </summary>
/// <param name="output">where the bytes go; the writer keeps none back</param>
internal sealed class XmlOutput(PageBytes output)
{
    private bool _inTag;

    public PageBytes Output => output;

    public XmlOutput Declaration()
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);
        return this;
    }

    /// <param name="name">a literal of the program</param>
    public XmlOutput Start(ReadOnlySpan<byte> name)
    {
        CloseTag();
        output.Write("<"u8);
        output.Write(name);
        _inTag = true;
        return this;
    }

    /// <summary>Only directly after <see cref="Start"/> or another attribute.</summary>
    /// <param name="name">a literal of the program</param>
    public XmlOutput Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (!_inTag)
        {
            throw new InvalidOperationException("an attribute of an element whose content has begun");
        }

        output.Write(" "u8);
        output.Write(name);
        output.Write("=\""u8);
        MarkupText.Write(output, value);
        output.Write("\""u8);
        return this;
    }

    public XmlOutput Text(ReadOnlySpan<char> text)
    {
        CloseTag();
        MarkupText.Write(output, text);
        return this;
    }

    /// <param name="ascii">digits, dates and the like, which need no escape</param>
    public XmlOutput Literal(ReadOnlySpan<byte> ascii)
    {
        CloseTag();
        output.Write(ascii);
        return this;
    }

    public XmlOutput Date(DateOnly date)
    {
        CloseTag();
        IsoTime.Write(output, date);
        return this;
    }

    public XmlOutput Time(DateTimeOffset time)
    {
        CloseTag();
        IsoTime.Write(output, time);
        return this;
    }

    /// <param name="name">that of the element which is open</param>
    public XmlOutput End(ReadOnlySpan<byte> name)
    {
        if (_inTag)
        {
            output.Write("/>"u8);
            _inTag = false;
            return this;
        }

        output.Write("</"u8);
        output.Write(name);
        output.Write(">"u8);
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public XmlOutput Element(ReadOnlySpan<byte> name, ReadOnlySpan<char> text) => Start(name).Text(text).End(name);

    /// <summary>A line break between elements; it is no content in the formats written here.</summary>
    public XmlOutput Line()
    {
        CloseTag();
        output.Write("\n"u8);
        return this;
    }

    private void CloseTag()
    {
        if (_inTag)
        {
            output.Write(">"u8);
            _inTag = false;
        }
    }
}
