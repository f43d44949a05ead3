using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Pipeline.Site.Offline;

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

    /// <summary>The script of all pages with its words before it, as UTF-8.</summary>
    public static byte[] Before(ReadOnlySpan<byte> script) => Before(script, "annalsWords"u8, json =>
    {
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
    });

    /// <summary>The script that searches plain files with its words before it, and the letters that it has to spell as the index does; as UTF-8.</summary>
    public static byte[] BeforeFind(ReadOnlySpan<byte> script) => Before(script, "annalsFindWords"u8, json =>
    {
        json.WriteString("searching"u8, ListWords.Searching);
        json.WriteString("nothing"u8, ListWords.NothingFound);
        json.WriteString("event"u8, ListWords.Event);
        json.WriteString("events"u8, ListWords.Events);
        json.WriteString("soFar"u8, ListWords.SoFar);
        json.WriteString("undated"u8, Words.Undated);
        json.WriteString("more"u8, ListWords.SearchFurther);
        json.WriteStartArray("months"u8);
        foreach (string month in ListWords.ShortMonths)
        {
            json.WriteStringValue(month);
        }

        json.WriteEndArray();
        json.WriteStartObject("letters"u8);
        foreach ((string letter, string spelled) in OfflineShelf.Letters)
        {
            json.WriteString(letter, spelled);
        }

        json.WriteEndObject();
    });

    /// <param name="name">of the constant, a literal of the program</param>
    private static byte[] Before(ReadOnlySpan<byte> script, ReadOnlySpan<byte> name, Action<Utf8JsonWriter> write)
    {
        PageBytes output = new(script.Length + 1024);
        output.Write("const "u8);
        output.Write(name);
        output.Write(" = "u8);
        using (Utf8JsonWriter json = new(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write(";\n"u8);
        output.Write(script);
        return output.WrittenSpan.ToArray();
    }
}
