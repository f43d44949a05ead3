using System.Text.Json;

namespace Annals.Benchmarks.Chronicles;

/// <summary>Texts that break readers and pages: our own, and those of the shared folder where it is.</summary>
internal static class HostileTexts
{
    private static readonly string[] Fields = ["title", "payload", "text", "markdown", "content_text"];

    private static readonly string[] Own =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "![a](https://elsewhere.example/a.png)", "</title><script>1</script>", "<!-- open", "]]>",
        "&lt;b&gt;", "# heading", "1. list", "> quote", "`code`", "***", "---", "| a | b |", "<https://elsewhere.example>", "\\", "../../../etc/passwd", "con", "nul.txt", "index", "feed", "CON", ".",
        "a\u202eb", "\u0001\u0002", "\ufffe", "\ud800x", "é", "e\u0301", "ﬀ", "İstanbul", "ı", "ẞ", "١٢٣", "中文", "👩‍👩‍👧", "${7*7}", "{{7*7}}", "%s%n", "' OR 1=1 --", "\"", "'", "''''", "=cmd()",
        "-rf", "--help", "   ", "a\tb", "javascript:alert(1)", "data:text/html,x", "__proto__", "null", "NaN", "0", "-0", "1e309",
    ];

    public static IReadOnlyList<string> Read(string? shared)
    {
        List<string> texts = [.. Own];
        string? hostile = shared is null ? null : Path.Combine(shared, "hostile");
        if (hostile is null || !Directory.Exists(hostile))
        {
            return texts;
        }

        foreach (string part in new[] { "slugs", "xss", "markdown" })
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(hostile, part), "*.jsonl").Order(StringComparer.Ordinal))
            {
                texts.AddRange(File.ReadLines(file).SelectMany(Strings));
            }
        }

        texts.AddRange(Strings(File.ReadAllText(Path.Combine(hostile, "blns", "blns.json"))));
        texts.AddRange(Strings(File.ReadAllText(Path.Combine(hostile, "control", "feed-control.json"))));
        return texts;
    }

    // Every string that is a title, a payload or a text; in an array of strings every one.
    private static List<string> Strings(string json)
    {
        List<string> found = [];
        using JsonDocument document = JsonDocument.Parse(json);
        Gather(document.RootElement, wanted: false, found);
        return found;
    }

    private static void Gather(JsonElement element, bool wanted, List<string> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when wanted && Text(element) is { } text:
                found.Add(text);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Gather(item, wanted: true, found);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Gather(property.Value, Fields.Contains(property.Name), found);
                }

                break;
            default:
                break;
        }
    }

    // A string of half a character cannot be taken out of JSON; there are such in our own list.
    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
