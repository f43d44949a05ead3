using System.Globalization;
using Annals.Pipeline.Site.Xml;

namespace Annals.Pipeline.Site.Fields;

/// <summary>Fields as XML elements without attributes.</summary>
/// <param name="output">where the bytes go</param>
/// <param name="xmlNamespace">of every element</param>
internal sealed class XmlFields(PageBytes output, string xmlNamespace) : FieldWriter
{
    private readonly XmlOutput _xml = new(output);

    public override void BeginRoot(ReadOnlySpan<byte> name) => _xml.Declaration().Start(name).Attribute("xmlns"u8, xmlNamespace);

    public override void EndRoot(ReadOnlySpan<byte> name) => _xml.Line().End(name).Line();

    public override void BeginRecord(ReadOnlySpan<byte> name) => _xml.Line().Start(name);

    public override void EndRecord(ReadOnlySpan<byte> name) => _xml.End(name);

    public override void BeginList(ReadOnlySpan<byte> name) => _xml.Line().Start(name);

    public override void EndList(ReadOnlySpan<byte> name) => _xml.End(name);

    public override void BeginItem(ReadOnlySpan<byte> name) => _xml.Line().Start(name);

    public override void EndItem(ReadOnlySpan<byte> name) => _xml.End(name);

    public override void TextItem(ReadOnlySpan<byte> name, string value) => _xml.Line().Element(name, value);

    public override void NumberItem(ReadOnlySpan<byte> name, int value) => Number(name, value);

    public override void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            _xml.Line().Element(name, value);
        }
    }

    public override void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            Span<byte> digits = stackalloc byte[11];
            number.TryFormat(digits, out int written, provider: CultureInfo.InvariantCulture);
            _xml.Line().Start(name).Literal(digits[..written]).End(name);
        }
    }

    public override void Flag(ReadOnlySpan<byte> name, bool value) => _xml.Line().Start(name).Literal(value ? "true"u8 : "false"u8).End(name);

    public override void Date(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } date)
        {
            _xml.Line().Start(name).Date(date).End(name);
        }
    }

    public override void Time(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            _xml.Line().Start(name).Time(time).End(name);
        }
    }

    public override void Path(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            _xml.Line().Start(name).Literal("/"u8).Text(value).End(name);
        }
    }

    public override void NoRecord(ReadOnlySpan<byte> name)
    {
        // What is missing is left out.
    }
}
