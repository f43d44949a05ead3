using System.Text;
using Annals.Model;

namespace Annals.Storage;

/// <summary>Texts as runs of words, by which one is told in another whatever its letters' case, its marks and what stands between its words.</summary>
internal static class WordWindows
{
    /// <summary>Words in a window; a shorter text is one window.</summary>
    public const int Words = 8;

    /// <summary>A window of fewer words is told in no longer text: too much says the same by chance.</summary>
    public const int LeastWithin = 4;

    /// <summary>All windows of the text; none where it has no words.</summary>
    public static List<string> Of(string text)
    {
        List<string> words = Split(text);
        return Of(words, Math.Min(Words, words.Count));
    }

    public static List<string> Of(List<string> words, int length)
    {
        List<string> windows = [];
        for (int i = 0; length > 0 && i + length <= words.Count; i++)
        {
            windows.Add(string.Join(' ', words.GetRange(i, length)));
        }

        return windows;
    }

    /// <summary>How many words a window has.</summary>
    public static int Length(string window) => window.AsSpan().Count(' ') + 1;

    public static List<string> Split(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (Rune rune in Folding.Key(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Put(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
