using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads answers of MediaWiki's API: <c>action=query</c> with revisions (format versions 1 and 2) and <c>action=parse</c>.</summary>
internal static class ApiJson
{
    public static ValueList<Reading> Read(string text, Capture capture, ReadingLimits limits)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = limits.JsonDepth });
            List<Reading> readings = [];
            foreach (JsonElement answer in json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray() : Enumerable.Repeat(json.RootElement, 1))
            {
                Answer(answer, capture, limits, readings);
            }

            return readings.Count > 0 ? readings.ToValueList() : [new RefusedReading($"{capture.Name} is JSON, but no answer of MediaWiki's API with a page in it.")];
        }
        catch (JsonException fault)
        {
            return [new RefusedReading($"{capture.Name} is no JSON that can be read (at most {limits.JsonDepth} levels): {fault.Message}")];
        }
    }

    private static void Answer(JsonElement answer, Capture capture, ReadingLimits limits, List<Reading> readings)
    {
        if (Member(answer, "error") is { } error)
        {
            readings.Add(new RefusedReading($"{capture.Name} is an error of MediaWiki's API: {Text(Member(error, "info")) ?? Text(Member(error, "code")) ?? "without a reason"}."));
        }

        if (Member(answer, "parse") is { } parse)
        {
            Parsed(parse, capture, limits, readings);
        }

        // Version 1 numbers the pages by their ids, version 2 lists them.
        foreach (JsonElement page in Members(Member(Member(answer, "query"), "pages")))
        {
            Page(page, capture, limits, readings);
        }
    }

    private static void Page(JsonElement page, Capture capture, ReadingLimits limits, List<Reading> readings)
    {
        string? title = Text(Member(page, "title"));
        bool any = false;
        foreach (JsonElement revision in Members(Member(page, "revisions")))
        {
            JsonElement? slot = Member(Member(revision, "slots"), "main") ?? revision;
            string? content = Text(Member(slot, "content")) ?? Text(Member(slot, "*"));
            any = true;
            if (content is null)
            {
                readings.Add(new RefusedReading($"{capture.Name} has a revision of “{title}” without its text."));
                continue;
            }

            PageFacts facts = PageFacts.Of(capture, title, Time(Text(Member(revision, "timestamp"))), Number(Member(revision, "revid")));
            WikitextPage(content, facts, limits, readings);
        }

        if (!any)
        {
            string what = Member(page, "missing") is null ? "comes without revisions" : "does not exist";
            readings.Add(new RefusedReading($"{capture.Name}: the page “{title}” {what}."));
        }
    }

    private static void Parsed(JsonElement parse, Capture capture, ReadingLimits limits, List<Reading> readings)
    {
        PageFacts facts = PageFacts.Of(capture, Text(Member(parse, "title")), null, Number(Member(parse, "revid")));
        if (Content(Member(parse, "wikitext")) is { } wikitext)
        {
            WikitextPage(wikitext, facts, limits, readings);
        }
        else if (Content(Member(parse, "text")) is { } html)
        {
            ValueList<Reading> days = HtmlDays.Read(html, capture, facts, limits);
            readings.AddRange(days.Count > 0 ? days : [new RefusedReading($"{capture.Name} is HTML, but no day page: it has no box of a day.")]);
        }
        else
        {
            readings.Add(new RefusedReading($"{capture.Name}: the answer about “{facts.Title}” holds neither its text nor its wikitext."));
        }
    }

    /// <summary>Reads the wikitext of a page that has a title; any other page than a day's is refused.</summary>
    public static void WikitextPage(string text, PageFacts facts, ReadingLimits limits, List<Reading> readings)
    {
        if (Encoding.UTF8.GetByteCount(text) > limits.PageBytes)
        {
            readings.Add(new RefusedReading($"{facts.Name}: the page “{facts.Title}” is longer than the limit of {limits.PageBytes} bytes."));
        }
        else if (WikitextDays.IsMarked(text) || (facts.Title is { } title && PageTitle.IsDayPage(title)))
        {
            readings.AddRange(WikitextDays.Read(text, facts, limits));
        }
        else
        {
            readings.Add(new RefusedReading($"{facts.Name}: the page “{facts.Title}” is not a day page."));
        }
    }

    /// <summary>A time as MediaWiki writes it (ISO 8601 in UTC).</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time : null;

    private static string? Content(JsonElement? value) => Text(value) ?? Text(Member(value, "*"));

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out JsonElement value) ? value : null;

    private static IEnumerable<JsonElement> Members(JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.Array => element.Value.EnumerateArray(),
        JsonValueKind.Object => element.Value.EnumerateObject().Select(member => member.Value),
        _ => [],
    };

    private static string? Number(JsonElement? element) => element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long value) && value > 0
        ? value.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>A string, in which an escaped lone surrogate (<c>"\ud800"</c>) is replaced: the reader of the framework throws on it.</summary>
    private static string? Text(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(value.GetRawText());
        }
    }
}
