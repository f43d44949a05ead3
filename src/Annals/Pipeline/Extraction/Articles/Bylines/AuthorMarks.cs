using Annals.Formats.Html;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Whether a page's own names call an element the name of an author.</summary>
internal static class AuthorMarks
{
    /// <summary>A longer attribute says everything and nothing.</summary>
    private const int LongestNames = 600;

    /// <summary>Attributes in which pages name their elements for styles, scripts and tests.</summary>
    private static readonly string[] Attributes = ["class", "id", "data-testid", "data-hook", "data-qa"];

    /// <summary>Whether a class is the name of an author's name itself (<c>author</c>, <c>post-author</c>, <c>documentAuthor</c>), which is believed of a single word.</summary>
    public static bool Names(HtmlNode node)
    {
        if (node.Attribute("class") is not { Length: <= LongestNames } names)
        {
            return false;
        }

        foreach (Range range in names.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> name = names.AsSpan(range);
            bool author = BylineWords.ClassWords.Contains(name) || name.ContainsAny(BylineWords.Classes) || name.EndsWith("-author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Author", StringComparison.Ordinal);
            if (author && !Read(name).IsOther)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word for authors stands in one of an element's names, and none for what is printed beside them.</summary>
    public static bool Hints(HtmlNode node)
    {
        foreach (string attribute in Attributes)
        {
            if (node.Attribute(attribute) is not { Length: <= LongestNames } names)
            {
                continue;
            }

            foreach (Range range in names.AsSpan().SplitAny(' ', '\t', '\n'))
            {
                if (Hints(names.AsSpan(range)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Hints(ReadOnlySpan<char> name)
    {
        (bool author, bool beside, bool named, bool other) = Read(name);

        // Builders of sites call the name of a member by whom a text is written so.
        return (author && !other && (named || !beside)) || name is "user-name";
    }

    /// <summary>What the words of a name say: of authors, of what stands beside their names, of names, of other things.</summary>
    private static (bool IsAuthor, bool IsBeside, bool IsNamed, bool IsOther) Read(ReadOnlySpan<char> name)
    {
        (bool author, bool beside, bool named, bool other) = (false, false, false, false);
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool letter = i < name.Length && char.IsAsciiLetter(name[i]);
            bool hump = letter && i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            if ((!letter || hump) && i > start)
            {
                ReadOnlySpan<char> word = name[start..i];
                other |= BylineWords.ClassOthers.Contains(word);
                author |= BylineWords.ClassParts.Contains(word);
                beside |= BylineWords.ClassBeside.Contains(word);
                named |= word.Equals("name", StringComparison.OrdinalIgnoreCase) || word.Equals("names", StringComparison.OrdinalIgnoreCase);
            }

            start = letter ? (hump || i == start ? i : start) : i + 1;
        }

        return (author, beside, named, other);
    }
}
