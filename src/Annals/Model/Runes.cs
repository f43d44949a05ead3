using System.Text;

namespace Annals.Model;

/// <summary>Writing single scalar values.</summary>
internal static class Runes
{
    /// <summary>Appends a scalar value without making an object of it, as <see cref="StringBuilder"/> by itself would.</summary>
    public static StringBuilder Put(this StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        return text.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
