using System.Text.Json;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Plain;

/// <summary>Reads articles from JSON lines: <c>id url title text published publisher</c>, any of them missing but title or text.</summary>
internal static class JsonArticles
{
    /// <summary>A longer line is refused, in UTF-16 units.</summary>
    private const int LongestLine = 1 << 20;

    private const int LinesTried = 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Whether one of the first lines is an object with a title or a text.</summary>
    public static bool Are(string text)
    {
        int tried = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && (++tried > LinesTried || (line.Length <= LongestLine && Read(line.ToString(), null, out _) is not null)))
            {
                return tried <= LinesTried;
            }
        }

        return false;
    }

    public static ValueList<Reading> Read(string text, Capture capture)
    {
        List<Reading> readings = [];
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            string reason = $"it is longer than the limit of {LongestLine} characters";
            Article? article = line.Length > LongestLine ? null : Read(line.ToString(), capture, out reason);
            readings.Add(article is null ? new RefusedReading($"{capture.Name}, line {number}: {reason}.") : new ArticleReading(article));
        }

        return readings.ToValueList();
    }

    private static Article? Read(string line, Capture? capture, out string reason)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line, Strict);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                reason = "it is JSON, but no object";
                return null;
            }

            string? title = Text(json.RootElement, "title");
            List<Paragraph> paragraphs = Paragraphs(json.RootElement);
            reason = "it has neither a title nor a text";
            return title is null && paragraphs.Count == 0 ? null : Made(json.RootElement, title, paragraphs, capture);
        }
        catch (JsonException fault)
        {
            reason = $"it is no JSON that can be read ({fault.Message.TrimEnd('.')})";
            return null;
        }
    }

    private static Article Made(JsonElement line, string? title, List<Paragraph> paragraphs, Capture? capture)
    {
        string? url = Text(line, "url") ?? capture?.Address;
        string whole = string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
        return new Article
        {
            Id = Text(line, "id") ?? (LinkedFacts.Member(line, "id") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null),
            Url = url is null ? null : WebAddress.Unwrap(url) ?? url,
            Title = title,
            Published = (DateText.Find(Text(line, "published"), false) ?? DateText.Find(Text(line, "date"), false)) is { } date ? new ArticleDate(date, "the line's own date") : null,
            Publisher = Text(line, "publisher") ?? (url is null ? null : WebAddress.Host(url)),
            Language = Text(line, "language") ?? LanguageGuess.Of(whole),
            Seen = capture?.Seen,
            Opinion = OpinionReader.OfAddress(url) ?? OpinionReader.OfTitle(title) ?? OpinionReader.OfDisclaimer(paragraphs) ?? OpinionSign.None,
            Paragraphs = paragraphs.ToValueList(),
        };
    }

    private static List<Paragraph> Paragraphs(JsonElement line)
    {
        List<Paragraph> paragraphs = [];
        if (LinkedFacts.Member(line, "text") is { ValueKind: JsonValueKind.String } text)
        {
            string whole = JsonText.Unescape(text.GetRawText());
            paragraphs.AddRange(whole.Split('\n').Select(CleanText.Of).Where(part => part.Length > 0).Select(part => new Paragraph(ParagraphKind.Text, part)));
        }

        return paragraphs;
    }

    private static string? Text(JsonElement line, string name) =>
        LinkedFacts.Member(line, name) is { ValueKind: JsonValueKind.String } value && CleanText.Of(JsonText.Unescape(value.GetRawText())) is { Length: > 0 } text ? text : null;
}
