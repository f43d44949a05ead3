using System.Text;

namespace Annals.Model;

/// <summary>Names of encyclopedia pages.</summary>
public static class PageName
{
    /// <summary>The name as the encyclopedia shows it: the first letter is a capital one.</summary>
    public static string Display(string target)
    {
        if (target.Length == 0 || !Rune.TryGetRuneAt(target, 0, out Rune first) || !Rune.IsLower(first))
        {
            return target;
        }

        return string.Concat(Rune.ToUpperInvariant(first).ToString(), target.AsSpan(first.Utf16SequenceLength));
    }

    /// <summary>Address of the page in the English Wikipedia.</summary>
    public static string Wikipedia(string name) => "https://en.wikipedia.org/wiki/" + Uri.EscapeDataString(Display(name).Replace(' ', '_')).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}
