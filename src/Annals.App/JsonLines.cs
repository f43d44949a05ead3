using System.Text.Encodings.Web;
using System.Text.Json;

namespace Annals.App;

/// <summary>Prints JSON objects for machines, one a line, as they come.</summary>
internal sealed class JsonLines : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    private readonly Utf8JsonWriter _json;

    public JsonLines() => _json = new Utf8JsonWriter(_output, Options);

    /// <summary>Prints one object and nothing else.</summary>
    public static void Print(Action<Utf8JsonWriter> fields)
    {
        using JsonLines lines = new();
        lines.Write(fields);
    }

    public void Write(Action<Utf8JsonWriter> fields)
    {
        _json.WriteStartObject();
        fields(_json);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        _json.Dispose();
        _output.Dispose();
    }
}
