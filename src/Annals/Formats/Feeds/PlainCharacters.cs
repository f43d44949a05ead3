using System.Buffers;

namespace Annals.Formats.Feeds;

/// <summary>Characters that a text should not have: control characters go, those that stand where Windows-1252 has letters and quotation marks become these.</summary>
internal static class PlainCharacters
{
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'))]);

    public static string Of(string text) => text.AsSpan().IndexOfAny(Odd) < 0
        ? text
        : string.Concat(text.Select(c => c is >= '\u0080' and < '\u00A0' ? Windows[c - 0x80] : c).Where(c => !Odd.Contains(c)));
}
