using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Annals.Pipeline.Site.Fields;

/// <summary>Fields as JSON.</summary>
internal sealed class JsonFields : FieldWriter, IDisposable
{
    /// <summary>Keeps letters of every script, and still escapes what could end a script element or an attribute.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = false,
        SkipValidation = true,
    };

    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;

    public JsonFields(IBufferWriter<byte> output)
    {
        _output = output;
        _json = new(output, Options);
    }

    public override void BeginRoot(ReadOnlySpan<byte> name) => _json.WriteStartObject();

    public override void EndRoot(ReadOnlySpan<byte> name)
    {
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public override void BeginRecord(ReadOnlySpan<byte> name) => _json.WriteStartObject(name);

    public override void EndRecord(ReadOnlySpan<byte> name) => _json.WriteEndObject();

    public override void BeginList(ReadOnlySpan<byte> name) => _json.WriteStartArray(name);

    public override void EndList(ReadOnlySpan<byte> name) => _json.WriteEndArray();

    public override void BeginItem(ReadOnlySpan<byte> name) => _json.WriteStartObject();

    public override void EndItem(ReadOnlySpan<byte> name) => _json.WriteEndObject();

    public override void TextItem(ReadOnlySpan<byte> name, string value) => _json.WriteStringValue(value);

    public override void Text(ReadOnlySpan<byte> name, string? value) => _json.WriteString(name, value);

    public override void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, number);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    public override void Flag(ReadOnlySpan<byte> name, bool value) => _json.WriteBoolean(name, value);

    public override void Date(ReadOnlySpan<byte> name, DateOnly? value) => _json.WriteString(name, value is { } date ? IsoTime.Of(date) : null);

    public override void Time(ReadOnlySpan<byte> name, DateTimeOffset? value) => _json.WriteString(name, value is { } time ? IsoTime.Of(time) : null);

    public override void Path(ReadOnlySpan<byte> name, string? value) => _json.WriteString(name, value is null ? null : "/" + value);

    public override void NoRecord(ReadOnlySpan<byte> name) => _json.WriteNull(name);

    public void Dispose() => _json.Dispose();
}
