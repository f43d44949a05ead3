using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Annals.Pipeline.Site;

/// <summary>The words of the site's own that its script shows, beside <see cref="Words"/>: they go before the script, so that it holds none itself.</summary>
internal static class ScriptWords
{
    private const string Light = "Light pages";
    private const string Dark = "Dark pages";
    private const string Cite = "Copy citation";
    private const string Copied = "Copied";
    private const string Shortcuts = "Keys";
    private const string Close = "Close";

    private static readonly (string Key, string Meaning)[] Keys =
    [
        ("j", "next entry"),
        ("k", "entry before"),
        ("o", "open the entry"),
        ("n", "next page"),
        ("p", "page before"),
        ("/", "search"),
        ("t", "light or dark"),
        ("?", "these keys"),
    ];

    // The pages are UTF-8: letters of every script stay as they are, what could end a script does not.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>The script with its words before it, as UTF-8.</summary>
    public static byte[] Before(ReadOnlySpan<byte> script)
    {
        ArrayBufferWriter<byte> output = new(script.Length + 1024);
        output.Write("const annalsWords = "u8);
        using (Utf8JsonWriter json = new(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("light"u8, Light);
            json.WriteString("dark"u8, Dark);
            json.WriteString("cite"u8, Cite);
            json.WriteString("copied"u8, Copied);
            json.WriteString("shortcuts"u8, Shortcuts);
            json.WriteString("close"u8, Close);
            json.WriteStartObject("keys"u8);
            foreach ((string key, string meaning) in Keys)
            {
                json.WriteString(key, meaning);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write(";\n"u8);
        output.Write(script);
        return output.WrittenSpan.ToArray();
    }
}
