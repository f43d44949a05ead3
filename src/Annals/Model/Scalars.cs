using System.Text;

namespace Annals.Model;

/// <summary>Counts and cuts text in Unicode scalar values, the unit of every offset that Annals publishes.</summary>
public static class Scalars
{
    public static int Count(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text.Length;
        }

        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>The first <paramref name="most"/> scalar values of <paramref name="text"/>.</summary>
    public static string First(string text, int most) => text.Length <= most ? text : text[..IndexOf(text, most)];

    /// <summary>The UTF-16 index at which scalar value number <paramref name="scalar"/> (from 0) begins; the length where there are fewer.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, int scalar)
    {
        // Without surrogates the two ways of counting are one.
        int most = Math.Clamp(scalar, 0, text.Length);
        if (text[..most].IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return most;
        }

        int index = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (scalar-- <= 0)
            {
                break;
            }

            index += rune.Utf16SequenceLength;
        }

        return Math.Min(index, text.Length);
    }
}
