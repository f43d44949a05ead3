using System.Text;
using System.Text.Json;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>What the JSON-LD of a page says about its article.</summary>
internal sealed class LinkedFacts
{
    private const int Depth = 64;
    private const int MostObjects = 2000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Depth };

    /// <summary>Members in which an article may stand within another object.</summary>
    private static readonly string[] Holders = ["author", "mainEntityOfPage", "mainEntity", "@graph"];

    private readonly List<JsonElement> _objects = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    private LinkedFacts()
    {
    }

    /// <summary>The object that is the article; null where there is none.</summary>
    public JsonElement? Article { get; private set; }

    /// <summary>The object that is the page.</summary>
    public JsonElement? Page { get; private set; }

    public static LinkedFacts Of(IEnumerable<string> scripts)
    {
        LinkedFacts facts = new();
        foreach (string script in scripts)
        {
            if (Parse(script) is { } root)
            {
                facts.Gather(root);
            }
        }

        facts.Article = facts.Choose(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "NewsItem" or "Report" or "LiveBlogPosting" or "SocialMediaPosting" or "Review" or "Recipe" or "ScholarlyArticle" or "Blog posting");
        facts.Page = facts.Choose(type => type is "WebPage" or "ItemPage" or "MedicalWebPage" or "CreativeWork");
        return facts;
    }

    /// <summary>A member of the article, else of the page, as clean text; a list gives its first.</summary>
    public string? Text(string name) => TextOf(Member(Article, name)) ?? TextOf(Member(Page, name));

    /// <summary>A member of the article alone.</summary>
    public JsonElement? OfArticle(string name) => Member(Article, name);

    /// <summary>Follows a bare reference (<c>{"@id": …}</c>) to the object it means.</summary>
    public JsonElement Resolved(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && Member(element, "name") is null && TextOf(Member(element, "@id")) is { } id && _byId.TryGetValue(id, out JsonElement known) ? known : element;

    public static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>A string, or the first string of a list, or the <c>name</c> or <c>@value</c> of an object; cleaned.</summary>
    public static string? TextOf(JsonElement? element)
    {
        if (element is not { } value)
        {
            return null;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Clean(value) is { Length: > 0 } text ? text : null;
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(item => TextOf(item)).FirstOrDefault(item => item is not null);
            case JsonValueKind.Object:
                return TextOf(Member(value, "name")) ?? TextOf(Member(value, "@value"));
            default:
                return null;
        }
    }

    /// <summary>The string of a JSON value, entities decoded; empty where it holds half a character, on which the framework's reader throws.</summary>
    private static string Clean(JsonElement value)
    {
        string raw = value.GetRawText();
        if (raw.Contains("\\u", StringComparison.Ordinal))
        {
            raw = JsonText.Unescape(raw);
            return CleanText.Of(System.Net.WebUtility.HtmlDecode(raw));
        }

        return CleanText.Of(System.Net.WebUtility.HtmlDecode(value.GetString() ?? ""));
    }

    private static JsonElement? Parse(string script)
    {
        string text = script.Trim();
        if (text.Length < 2)
        {
            return null;
        }

        return TryParse(text) ?? TryParse(Mended(text));
    }

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text, Lenient);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Cuts what stands around the outer braces and writes control characters as blanks: what pages get wrong most.</summary>
    private static string Mended(string text)
    {
        int start = text.AsSpan().IndexOfAny('{', '[');
        int end = text.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end <= start)
        {
            return "";
        }

        StringBuilder mended = new(text, start, end - start + 1, end - start + 1);
        for (int i = 0; i < mended.Length; i++)
        {
            if (mended[i] < ' ')
            {
                mended[i] = ' ';
            }
        }

        return mended.ToString().Replace(";}", "}", StringComparison.Ordinal);
    }

    private void Gather(JsonElement root)
    {
        Stack<JsonElement> open = new([root]);
        while (open.TryPop(out JsonElement next) && _objects.Count < MostObjects)
        {
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in next.EnumerateArray().Reverse())
                {
                    open.Push(item);
                }
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                _objects.Add(next);
                if (TextOf(Member(next, "@id")) is { } id && next.EnumerateObject().Skip(1).Any())
                {
                    _byId.TryAdd(id, next);
                }

                foreach (string member in Holders)
                {
                    if (Member(next, member) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } inner)
                    {
                        open.Push(inner);
                    }
                }
            }
        }
    }

    private JsonElement? Choose(Func<string, bool> isWanted)
    {
        foreach (JsonElement item in _objects)
        {
            if (TypesOf(item).Any(isWanted))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The types of an object, without a vocabulary before them.</summary>
    public static IEnumerable<string> TypesOf(JsonElement item)
    {
        JsonElement? type = Member(item, "@type");
        IEnumerable<string?> names = type is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(name => TextOf(name)) : [TextOf(type)];
        return names.OfType<string>().Select(name => name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..]);
    }
}
