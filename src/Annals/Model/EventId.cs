using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Model;

/// <summary>The opaque, permanent name of an event: 16 characters of <c>a-z2-7</c>, independent of the site's address.</summary>
public readonly record struct EventId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Size = 16;

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private readonly string? _value;

    private EventId(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("an EventId that was never set");

    /// <summary>The id of the event that was first published at <paramref name="address"/> (<c>news/2017/11/23/slug</c>).</summary>
    public static EventId OfFirstAddress(string address)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("event:" + address), digest);
        Span<char> text = stackalloc char[Size];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < Size; i++)
        {
            if (held < 5)
            {
                bits = (bits << 8) | digest[at++];
                held += 8;
            }

            held -= 5;
            text[i] = Alphabet[(bits >> held) & 31];
        }

        return new EventId(new string(text));
    }

    public static bool TryParse(string? text, out EventId id)
    {
        bool whole = text is { Length: Size } && text.AsSpan().IndexOfAnyExcept(Letters) < 0;
        id = whole ? new EventId(text!) : default;
        return whole;
    }

    /// <exception cref="FormatException">it is not an id</exception>
    public static EventId Parse(string text) =>
        TryParse(text, out EventId id) ? id : throw new FormatException($"{text} is not an event id: {Size} characters of a-z and 2-7");

    public override string ToString() => _value ?? "";
}
