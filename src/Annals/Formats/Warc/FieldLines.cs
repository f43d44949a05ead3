using System.Text;

namespace Annals.Formats.Warc;

/// <summary>The named fields of a record or of an HTTP message: lines of <c>Name: value</c>, of which one may go on in the next that begins with a blank.</summary>
internal sealed class FieldLines
{
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The first line.</summary>
    public string First { get; private init; } = "";

    public string? this[string name]
    {
        get
        {
            foreach ((string known, string value) in _fields)
            {
                if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }

    public static FieldLines Read(ReadOnlySpan<byte> bytes)
    {
        string text = (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        FieldLines lines = new() { First = (end < 0 ? text : text[..end]).Trim() };
        foreach (ReadOnlySpan<char> raw in text.AsSpan(end < 0 ? text.Length : end + 1).EnumerateLines())
        {
            if (!raw.IsEmpty && raw[0] is ' ' or '\t' && lines._fields.Count > 0)
            {
                (string name, string value) = lines._fields[^1];
                lines._fields[^1] = (name, $"{value} {raw.Trim()}");
                continue;
            }

            int colon = raw.IndexOf(':');
            if (colon > 0)
            {
                lines._fields.Add((raw[..colon].Trim().ToString(), raw[(colon + 1)..].Trim().ToString()));
            }
        }

        return lines;
    }

    /// <summary>Where the empty line ends that closes the fields; -1 where there is none.</summary>
    public static int End(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (bytes[at..].IndexOf((byte)'\n') is >= 0 and var next)
        {
            at += next + 1;
            if (at < bytes.Length && bytes[at] == '\n')
            {
                return at + 1;
            }

            if (at + 1 < bytes.Length && bytes[at] == '\r' && bytes[at + 1] == '\n')
            {
                return at + 2;
            }
        }

        return -1;
    }
}
