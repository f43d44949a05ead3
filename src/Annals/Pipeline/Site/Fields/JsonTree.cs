using System.Text.Json;
using Annals.Model;

namespace Annals.Pipeline.Site.Fields;

/// <summary>Reads JSON into fields. Takes what a person may have left in it: comments and a comma after the last element.</summary>
internal ref struct JsonTree
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MostDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly List<Diagnostic> _found;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line = 1;

    private JsonTree(ReadOnlySpan<byte> json, List<Diagnostic> found)
    {
        _json = json;
        _found = found;
        _reader = new(json, new JsonReaderOptions { MaxDepth = MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>The root; null, with the reason noted, where the text is no JSON.</summary>
    public static FieldNode? Read(ReadOnlySpan<byte> json, List<Diagnostic> found)
    {
        ReadOnlySpan<byte> text = json.StartsWith("\ufeff"u8) ? json[3..] : json;
        JsonTree tree = new(text, found);
        try
        {
            tree._reader.Read();
            FieldNode root = tree.ReadValue("");
            if (tree._reader.Read())
            {
                found.Add(new(tree.Line(), "more text after the end of the record"));
            }

            return root;
        }
        catch (JsonException fault)
        {
            found.Add(new((int)(fault.LineNumber ?? 0) + 1, $"no JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}"));
            return null;
        }
    }

    private FieldNode ReadValue(string name)
    {
        int line = Line();
        long place = _reader.TokenStartIndex + 1;
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => new(name, FieldKind.Record, line, place, "", ReadMembers()),
            JsonTokenType.StartArray => new(name, FieldKind.List, line, place, "", ReadElements()),
            JsonTokenType.String => new(name, FieldKind.Text, line, place, Text(), []),
            JsonTokenType.Number => new(name, FieldKind.Number, line, place, System.Text.Encoding.UTF8.GetString(_reader.ValueSpan), []),
            JsonTokenType.True => new(name, FieldKind.Flag, line, place, "true", []),
            JsonTokenType.False => new(name, FieldKind.Flag, line, place, "false", []),
            _ => new(name, FieldKind.Nothing, line, place, "", []),
        };
    }

    private List<FieldNode> ReadMembers()
    {
        List<FieldNode> members = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            string name = Text();
            _reader.Read();
            members.Add(ReadValue(name));
        }

        return members;
    }

    private List<FieldNode> ReadElements()
    {
        List<FieldNode> elements = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(ReadValue(""));
        }

        return elements;
    }

    /// <summary>A string; half of a surrogate pair and bytes that are no UTF-8 cannot be one.</summary>
    private string Text()
    {
        try
        {
            return _reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            _found.Add(new(Line(), $"text that is no Unicode at byte {_reader.TokenStartIndex + 1}"));
            return "\ufffd";
        }
    }

    private int Line()
    {
        int at = (int)_reader.TokenStartIndex;
        _line += _json[_counted..at].Count((byte)'\n');
        _counted = at;
        return _line;
    }
}
