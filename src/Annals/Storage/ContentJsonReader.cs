using System.Text.Json;
using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Reads what <see cref="ContentJson"/> wrote, straight from the bytes: a full build reads the content of every event several times, and a tree of the
/// text for each costs more than its strings do. The order of the fields does not matter, and unknown ones are passed over.
/// </summary>
internal static class ContentJsonReader
{
    private const string English = "en";

    /// <param name="text">in UTF-8</param>
    /// <exception cref="JsonException">this is not a content</exception>
    public static EventContent Read(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader json = new(text);
        string? headline = null;
        string? language = null;
        string? category = null;
        ValueList<TopicLine>? topics = null;
        ValueList<Link>? links = null;
        ValueList<Citation>? citations = null;
        Begin(ref json, JsonTokenType.StartObject);
        while (Field(ref json, out byte name))
        {
            switch (name)
            {
                case (byte)'h':
                    headline = json.GetString();
                    break;
                case (byte)'l':
                    language = Language(ref json);
                    break;
                case (byte)'c':
                    category = json.GetString();
                    break;
                case (byte)'t':
                    topics = List(ref json, Topic);
                    break;
                case (byte)'k':
                    links = List(ref json, Link);
                    break;
                case (byte)'s':
                    citations = List(ref json, Citation);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new EventContent(
            headline ?? throw Missing("h"), language ?? throw Missing("l"), category, topics ?? throw Missing("t"), links ?? throw Missing("k"), citations ?? throw Missing("s"));
    }

    private delegate T ReadItem<T>(ref Utf8JsonReader json);

    private static TopicLine Topic(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartObject);
        string? text = null;
        ValueList<Link>? links = null;
        while (Field(ref json, out byte name))
        {
            switch (name)
            {
                case (byte)'x':
                    text = json.GetString();
                    break;
                case (byte)'k':
                    links = List(ref json, Link);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new TopicLine(text ?? throw Missing("x"), links ?? throw Missing("k"));
    }

    private static Link Link(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartArray);
        json.Read();
        string target = json.GetString() ?? throw Missing("the target of a link");
        json.Read();
        string? fragment = json.GetString();
        json.Read();
        string text = json.GetString() ?? target;
        json.Read();
        int start = json.GetInt32();
        json.Read();
        int length = json.GetInt32();
        Begin(ref json, JsonTokenType.EndArray);
        return new Link(target, fragment, text, start, length);
    }

    private static Citation Citation(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartObject);
        string? label = null;
        string? publisher = null;
        string? via = null;
        string? language = null;
        string? url = null;
        string? archived = null;
        bool dead = false;
        while (Field(ref json, out byte name))
        {
            switch (name)
            {
                case (byte)'x':
                    label = json.GetString();
                    break;
                case (byte)'p':
                    publisher = json.GetString();
                    break;
                case (byte)'v':
                    via = json.GetString();
                    break;
                case (byte)'l':
                    language = Language(ref json);
                    break;
                case (byte)'u':
                    url = json.GetString();
                    break;
                case (byte)'a':
                    archived = json.GetString();
                    break;
                case (byte)'d':
                    dead = true;
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new Citation(label ?? throw Missing("x"), publisher, via, language, url ?? throw Missing("u"), archived, dead);
    }

    private static ValueList<T> List<T>(ref Utf8JsonReader json, ReadItem<T> item)
    {
        Expect(ref json, JsonTokenType.StartArray);
        List<T> items = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(item(ref json));
        }

        return items.ToValueList();
    }

    /// <summary>Goes to the value of the next field; false: the object ends here.</summary>
    /// <param name="name">its only letter; 0: it has more than one, or none</param>
    private static bool Field(ref Utf8JsonReader json, out byte name)
    {
        name = 0;
        if (!json.Read() || json.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        name = json.ValueSpan.Length == 1 ? json.ValueSpan[0] : (byte)0;
        return json.Read();
    }

    /// <summary>Nearly always the same one.</summary>
    private static string? Language(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String && json.ValueTextEquals("en"u8) ? English : json.GetString();

    private static void Begin(ref Utf8JsonReader json, JsonTokenType type)
    {
        json.Read();
        Expect(ref json, type);
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
        {
            throw new JsonException($"{json.TokenType} where {type} was expected");
        }
    }

    private static JsonException Missing(string what) => new($"{what} is missing");
}
