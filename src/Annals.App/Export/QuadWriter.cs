using System.Text;

namespace Annals.App.Export;

/// <summary>Writes statements as N-Quads, one a line (https://www.w3.org/TR/n-quads/).</summary>
internal sealed class QuadWriter(Stream output)
{
    /// <summary>Characters that no address in a statement may have.</summary>
    private const string NotInAddresses = "<>\"{}|^`\\";

    private readonly StringBuilder _line = new();

    /// <summary>A statement whose object is a thing.</summary>
    public void Thing(string subject, string predicate, string thing, string graph) => Write(subject, predicate, graph, () => Address(thing));

    /// <summary>A statement whose object is a text.</summary>
    /// <param name="language">BCP 47 tag; null: none</param>
    public void Text(string subject, string predicate, string text, string? language, string graph) => Write(subject, predicate, graph, () =>
    {
        Literal(text);
        if (language is not null && IsTag(language))
        {
            _line.Append('@').Append(language);
        }
    });

    /// <summary>A statement whose object is a value of a type.</summary>
    public void Value(string subject, string predicate, string value, string type, string graph) => Write(subject, predicate, graph, () =>
    {
        Literal(value);
        _line.Append("^^");
        Address(type);
    });

    private void Write(string subject, string predicate, string graph, Action writeObject)
    {
        _line.Clear();
        Address(subject);
        _line.Append(' ');
        Address(predicate);
        _line.Append(' ');
        writeObject();
        _line.Append(' ');
        Address(graph);
        output.Write(Encoding.UTF8.GetBytes(_line.Append(" .\n").ToString()));
    }

    private void Address(string address)
    {
        _line.Append('<');
        foreach (Rune rune in address.EnumerateRunes())
        {
            if (rune.Value <= ' ' || (rune.IsAscii && NotInAddresses.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                _line.Append('%').Append(rune.Value.ToString("X2", null));
            }
            else
            {
                _line.Append(rune);
            }
        }

        _line.Append('>');
    }

    private void Literal(string text)
    {
        _line.Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => _line.Append("\\\""),
                '\\' => _line.Append("\\\\"),
                '\n' => _line.Append("\\n"),
                '\r' => _line.Append("\\r"),
                '\t' => _line.Append("\\t"),
                < ' ' or 0x7F => _line.Append("\\u").Append(rune.Value.ToString("X4", null)),
                _ => _line.Append(rune),
            };
        }

        _line.Append('"');
    }

    /// <summary>Letters, and then letters or digits between hyphens.</summary>
    private static bool IsTag(string language)
    {
        string[] parts = language.Split('-');
        return parts.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter);
    }
}
