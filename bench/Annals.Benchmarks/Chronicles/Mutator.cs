using System.Text;

namespace Annals.Benchmarks.Chronicles;

/// <summary>Damages pages: cuts, doubles, swaps, foreign pieces, and the marks that grammars stumble over.</summary>
internal sealed class Mutator(Random random)
{
    private const int MostBytes = 400_000;

    private static readonly string[] Marks =
    [
        "[[", "]]", "{{", "}}", "[http://", "]", "''", "'''", "<ref>", "</ref>", "<!--", "-->", "|", "\n*", "\n***", "\n;", "\n==", "<small>", "<br/>", "&#x110000;", "&amp;",
        "\0", "\u200b", "\ud800", "<div>", "</li>", "<ul>", "{{Current events|", "content=", "[[File:", "~~~~", "\r\n", "\n ", "\n:", "<nowiki>", "</div>", "<a href=\"", "\"", "}}}}", "{|",
    ];

    public (string Name, byte[] Bytes) Pick(IReadOnlyList<(string Name, byte[] Bytes)> pages) => pages[random.Next(pages.Count)];

    public byte[] Damage(byte[] page, byte[] other)
    {
        List<byte> bytes = [.. page];
        int times = 1 + random.Next(8);
        for (int i = 0; i < times && bytes.Count is > 0 and < MostBytes; i++)
        {
            Once(bytes, other);
        }

        return [.. bytes];
    }

    private void Once(List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count);
        int length = Math.Min(bytes.Count - at, 1 + random.Next(1 << random.Next(12)));
        switch (random.Next(7))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4 when other.Length > 0:
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
                break;
            default:
                int times = random.Next(20) == 0 ? random.Next(5000) : 1;
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Marks[random.Next(Marks.Length)], times))));
                break;
        }
    }
}
