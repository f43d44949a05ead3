using System.Collections.Frozen;
using Annals.Formats.Html;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>Reads the marks of an element from its name and attributes (<c>data/article-marks.tsv</c>, <c>data/article-false-friends.tsv</c>).</summary>
internal sealed class MarkTable
{
    /// <summary>Longer class attributes say nothing more.</summary>
    private const int LongestNames = 600;

    private static readonly FrozenDictionary<string, Marks> Words = EmbeddedTable.Rows("article-marks.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Marks>(row[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Marks>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FalseNames = EmbeddedTable.Rows("article-false-friends.tsv")
        .Select(row => row[0]).Where(name => !name.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] FalseStarts =
        [.. EmbeddedTable.Rows("article-false-friends.tsv").Select(row => row[0]).Where(name => name.EndsWith('*')).Select(name => name[..^1])];

    private static readonly string[][] FalseStartsByLetter =
        [.. Enumerable.Range(0, 128).Select(letter => FalseStarts.Where(start => char.ToLowerInvariant(start[0]) == letter).ToArray())];

    private readonly Dictionary<string, Marks> _known = new(StringComparer.Ordinal);

    /// <summary>All marks of one element, without those of elements around it.</summary>
    public Marks Of(HtmlNode node)
    {
        Marks marks = OfElement(node);
        if (!node.HasAttributes)
        {
            return marks;
        }

        marks |= OfNames(node.Attribute("class")) | OfNames(node.Attribute("id"));
        if (node.Attribute("itemprop") is { } property)
        {
            marks |= OfProperty(property);
        }

        if (node.Attribute("role") is { } role)
        {
            marks |= OfRole(role);
        }

        if (node.Attribute("hidden") is not null || node.Attribute("aria-hidden") is "true" || IsInvisible(node.Attribute("style")))
        {
            marks |= Marks.Hidden;
        }

        return marks;
    }

    private static Marks OfElement(HtmlNode node) => node.Name switch
    {
        "nav" => Marks.Nav,
        "footer" => Marks.Footer,
        "aside" => Marks.Aside,
        "figure" or "picture" => Marks.Figure,
        "figcaption" => Marks.Caption | Marks.Figure,
        "form" or "fieldset" or "select" or "textarea" => Marks.Form,
        "button" or "menu" => Marks.Widget,
        "address" => Marks.Byline,
        "time" => Marks.Dateline,
        "dialog" or "noscript" => Marks.Hidden,
        "audio" or "video" or "iframe" => Marks.Media,
        "article" => Marks.Article,
        "main" => Marks.Main,
        _ => Marks.None,
    };

    private static Marks OfProperty(string property) => property.Trim().ToLowerInvariant() switch
    {
        "articlebody" or "text" or "reviewbody" => Marks.Body,
        "author" or "creator" => Marks.Byline,
        "datepublished" or "datemodified" or "datecreated" => Marks.Dateline,
        "headline" or "name" => Marks.Headline,
        "caption" => Marks.Caption,
        "copyrightholder" or "publisher" => Marks.Credit,
        "image" or "thumbnail" => Marks.Figure,
        "keywords" or "articlesection" => Marks.Tags,
        "comment" or "commenttext" => Marks.Comment,
        "description" or "alternativeheadline" => Marks.Standfirst,
        "breadcrumb" => Marks.Breadcrumb,
        _ => Marks.None,
    };

    private static Marks OfRole(string role) => role.Trim().ToLowerInvariant() switch
    {
        "navigation" or "menu" or "menubar" => Marks.Nav,
        "banner" => Marks.Header,
        "contentinfo" => Marks.Footer,
        "complementary" => Marks.Aside,
        "search" or "form" => Marks.Form,
        "dialog" or "alert" or "alertdialog" or "tooltip" => Marks.Hidden,
        "main" => Marks.Main,
        "article" => Marks.Article,
        "button" => Marks.Widget,
        _ => Marks.None,
    };

    private static bool IsInvisible(string? style)
    {
        if (style is null)
        {
            return false;
        }

        string plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private Marks OfNames(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return Marks.None;
        }

        if (_known.TryGetValue(names, out Marks marks))
        {
            return marks;
        }

        ReadOnlySpan<char> all = names.AsSpan(0, Math.Min(LongestNames, names.Length));
        foreach (Range range in all.SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            ReadOnlySpan<char> name = all[range];
            if (name.Length > 1 && !IsFalseFriend(name))
            {
                marks |= OfName(name);
            }
        }

        _known[names] = marks;
        return marks;
    }

    private static bool IsFalseFriend(ReadOnlySpan<char> name)
    {
        if (FalseNames.Contains(name))
        {
            return true;
        }

        foreach (string start in char.IsAscii(name[0]) ? FalseStartsByLetter[char.ToLowerInvariant(name[0])] : FalseStarts)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cuts <c>article__relatedPosts-2</c> into article, related, posts, and looks up each word and each two or three that stand together.</summary>
    private static Marks OfName(ReadOnlySpan<char> name)
    {
        const int mostWords = 12;
        Span<char> letters = stackalloc char[Math.Min(120, name.Length)];
        Span<int> starts = stackalloc int[mostWords + 1];
        int words = 0;
        int length = 0;
        bool inWord = false;
        for (int i = 0; i < name.Length && length < letters.Length && words < mostWords; i++)
        {
            char c = name[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                inWord = false;
                continue;
            }

            bool hump = char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]);
            if (!inWord || hump)
            {
                starts[words++] = length;
                inWord = true;
            }

            letters[length++] = char.ToLowerInvariant(c);
        }

        starts[words] = length;
        Marks marks = Marks.None;
        for (int first = 0; first < words; first++)
        {
            for (int last = first + 1; last <= Math.Min(words, first + 4); last++)
            {
                if (ByWord.TryGetValue(letters[starts[first]..starts[last]], out Marks found))
                {
                    marks |= found;
                }
            }
        }

        return marks;
    }
}
