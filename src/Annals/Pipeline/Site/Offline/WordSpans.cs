using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Site.Offline;

/// <summary>The words of a text, folded to plain small letters; single characters are none.</summary>
internal ref struct WordSpans(string text)
{
    private ReadOnlySpan<char> _rest = Folding.Plain(text).ToLowerInvariant();

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordSpans GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int length = LengthOfWord(_rest);
            Current = _rest[..length];
            _rest = _rest[(length == 0 ? LengthOfFirst(_rest) : length)..];
            if (length > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length)
        {
            if (char.IsLetterOrDigit(text[length]))
            {
                length++;
            }
            else if (Rune.DecodeFromUtf16(text[length..], out Rune rune, out int used) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune))
            {
                length += used;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    private static int LengthOfFirst(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out _, out int used);
        return used;
    }
}
