using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Annals.Formats.Html;

/// <summary>Guesses the encoding of bytes that do not say it: each candidate is tried on the first of them, and the letters it gives are judged by how common they are.</summary>
public sealed class CharsetGuess
{
    /// <summary>Bytes that are looked at.</summary>
    private const int Sample = 16 * 1024;

    /// <summary>Letters of a smaller mean worth are noise in every encoding.</summary>
    private const double LeastWorth = 0.8;

    private readonly List<(Encoding Encoding, FrozenDictionary<char, int> Worth)> _candidates = [];

    /// <param name="rows">name of an encoding and its letters, commonest first</param>
    public CharsetGuess(IEnumerable<(string Charset, string Letters)> rows)
    {
        foreach ((string charset, string letters) in rows)
        {
            if (CharsetNames.Find(charset) is { } encoding)
            {
                Dictionary<char, int> worth = [];
                for (int i = 0; i < letters.Length; i++)
                {
                    worth.TryAdd(letters[i], i < 10 ? 4 : i < 24 ? 3 : 2);
                }

                _candidates.Add((Strict(encoding), worth.ToFrozenDictionary()));
            }
        }
    }

    /// <summary>The likeliest encoding; null where the bytes fit none.</summary>
    public Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        if (Wide(bytes) is { } wide)
        {
            return wide;
        }

        // ISO-2022-JP is all ASCII with switches between.
        if (bytes.IndexOf("\x1B$B"u8) >= 0 || bytes.IndexOf("\x1B$@"u8) >= 0)
        {
            return CharsetNames.Find("iso-2022-jp");
        }

        byte[] sample = Telling(bytes);
        if (sample.Length == 0)
        {
            return null;
        }

        Encoding? best = null;
        double most = LeastWorth;
        foreach ((Encoding encoding, FrozenDictionary<char, int> worth) in _candidates)
        {
            if (Decoded(encoding, sample) is { } text && Score(text, worth) is var score && score > most)
            {
                most = score;
                best = encoding;
            }
        }

        return best;
    }

    /// <summary>UTF-16 without a mark: every second byte of the markup is zero.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 512)];
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            even += head[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += head[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        return odd * 3 > head.Length && even * 10 < head.Length ? Encoding.Unicode : even * 3 > head.Length && odd * 10 < head.Length ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The bytes without the long stretches of ASCII, which all candidates read alike.</summary>
    private static byte[] Telling(ReadOnlySpan<byte> bytes)
    {
        List<byte> telling = [];
        int quiet = 9;
        for (int i = 0; i < bytes.Length && telling.Count < Sample; i++)
        {
            quiet = bytes[i] >= 0x80 ? 0 : quiet + 1;
            if (quiet < 4)
            {
                telling.Add(bytes[i]);
            }
            else if (quiet == 4)
            {
                telling.Add((byte)' ');
            }
        }

        return [.. telling];
    }

    private static Encoding Strict(Encoding encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")) ?? encoding;

    private static string? Decoded(Encoding encoding, byte[] sample)
    {
        string text = encoding.GetString(sample);
        int wrong = text.Count(c => c == '\uFFFD' || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || (c is >= '\u0080' and < '\u00A0'));

        // The end of the sample may cut a character.
        return wrong > 1 + (text.Length / 200) ? null : text;
    }

    /// <summary>The mean worth of the characters beyond ASCII per byte they take; a capital within a word and a sign within a word speak against it.</summary>
    private static double Score(string text, FrozenDictionary<char, int> worth)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x80 || char.IsLowSurrogate(c))
            {
                continue;
            }

            count++;
            sum += worth.TryGetValue(c, out int value) ? value : char.IsLetter(c) ? -0.5 : char.IsPunctuation(c) || c == '\u00A0' ? 0.5 : -2;
            bool inWord = i > 0 && char.IsLetter(text[i - 1]);
            sum -= inWord && char.IsUpper(c) && char.IsLower(text[i - 1]) ? 4 : 0;
            sum -= inWord && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !char.IsLetter(c) && !char.IsPunctuation(c) && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark ? 3 : 0;
        }

        return count == 0 ? double.NegativeInfinity : sum / count;
    }
}
