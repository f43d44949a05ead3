using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>The headline: as the page prints it, else as it calls itself, without the name of the site.</summary>
internal static class TitleReader
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " » ", " « ", " · ", " • ", " : ", " :: ", " / ", " ~ ", " ‹ ", " › "];

    /// <summary>A heading that is so like the head's own title is the headline, whatever its rank.</summary>
    private const double NearlySame = 0.85;

    /// <summary>A heading of fewer words may be the name of a section.</summary>
    private const int FewestWords = 3;

    public static string? Read(PageSource source, string? publisher)
    {
        string? given = Cut(source.Linked.OfArticle("headline") is { } headline ? LinkedFacts.TextOf(headline) : null, publisher)
            ?? Cut(source.Meta.First("og:title", "twitter:title", "dc.title", "DC.Title", "title", "headline", "sailthru.title", "parsely-title"), publisher);
        string? named = Cut(source.Meta.Title, publisher);
        string? printed = Printed(source, given, named, publisher);
        return printed ?? given ?? named;
    }

    /// <summary>The heading on the page that says what the head says, or the only one of its rank.</summary>
    private static string? Printed(PageSource source, string? given, string? named, string? publisher)
    {
        string[] givenWords = Words(given);
        string[] namedWords = Words(named);
        string? best = null;
        double most = 0;
        List<string> first = [];
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            bool top = node.Name == "h1";
            if (!(top || node.Name == "h2" || (!node.IsText && (source.Layout.MarksOf[node.Order] & Marks.Headline) != 0 && node.End - node.Order < 12)) || InOther(source.Layout, node) || LeadsHome(node))
            {
                continue;
            }

            string text = CleanText.Of(HtmlTree.TextOf(node, ArticleLimits.FieldChars));
            if (text.Length is < 3 or > 400)
            {
                continue;
            }

            if (top && node.Order <= source.First && !first.Contains(text))
            {
                first.Add(text);
            }

            double near = Math.Max(Likeness(text, given, givenWords), Likeness(text, named, namedWords)) + (top ? 0.25 : 0) + (node.Order < source.First ? 0.05 : 0);
            if (near > most && near >= 0.7)
            {
                most = near;
                best = text;
            }
        }

        // The only heading of its rank above the text is the headline, though the head may say it in other words.
        return first.Count == 1 && most < NearlySame && !IsSite(first[0], publisher) && (first[0].Count(char.IsWhiteSpace) + 1 >= FewestWords || (given is null && named is null)) ? first[0] : best;
    }

    /// <summary>Whether a heading is a link to the site's first page: it is the name of the site.</summary>
    private static bool LeadsHome(HtmlNode heading)
    {
        HtmlNode? link = heading.Nodes.Where(node => !node.IsText || node.Text.AsSpan().Trim().Length > 0).ToArray() is [{ IsText: false } only] ? only : null;
        while (link is { IsText: false } && link.Name != "a")
        {
            link = link.Nodes.Count == 1 ? link.Nodes[0] : null;
        }

        string? target = link?.Attribute("href")?.Trim();
        return target is not null && (link!.Attribute("rel") is "home" || target is "/" or "./" || (WebUri.TryCreate(target, out Uri? home) && home.AbsolutePath == "/" && home.Query.Length == 0));
    }

    private static bool InOther(PageLayout layout, HtmlNode node)
    {
        const Marks other = Marks.Nav | Marks.Footer | Marks.Aside | Marks.Related | Marks.Comment | Marks.Breadcrumb;
        return (layout.MarksAround[node.Order] & other) != 0;
    }

    /// <summary>The share of words two texts have in common (F1).</summary>
    private static double Likeness(string text, string? other, string[] right)
    {
        if (string.IsNullOrEmpty(other))
        {
            return 0;
        }

        string[] left = Words(text);
        if (left.Length == 0 || right.Length == 0)
        {
            return text == other ? 1 : 0;
        }

        List<string> open = [.. right];
        int same = left.Count(open.Remove);
        return 2.0 * same / (left.Length + right.Length);
    }

    private static string[] Words(string? text) => text is null ? [] : [.. TextTokens.Of(text, 500).Select(token => token.Text)];

    /// <summary>Cuts the name of the site from an end of a title.</summary>
    public static string? Cut(string? title, string? publisher)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        string cut = title.Trim();
        for (int round = 0; round < 3; round++)
        {
            string before = cut;
            foreach (string divider in Dividers)
            {
                cut = CutAt(cut, divider, publisher);
            }

            if (cut == before)
            {
                break;
            }
        }

        return cut.Length > 0 ? cut : title;
    }

    private static string CutAt(string title, string divider, string? publisher)
    {
        int last = title.LastIndexOf(divider, StringComparison.Ordinal);
        if (last <= 0)
        {
            return title;
        }

        string end = title[(last + divider.Length)..].Trim();
        string start = title[..last].Trim();
        int first = title.IndexOf(divider, StringComparison.Ordinal);
        string opening = title[..first].Trim();
        if (IsSite(opening, publisher) && !IsSite(end, publisher))
        {
            return title[(first + divider.Length)..].Trim();
        }

        // Behind a bar, a guillemet or a bullet stands the site; behind a dash it may be a part of the sentence.
        bool bar = divider.Trim() is "|" or "»" or "«" or "·" or "•" or "::" or "‹" or "›";
        bool shortEnd = end.Length * 2 < start.Length && end.Split(' ').Length <= 5;
        return IsSite(end, publisher) || (bar && (shortEnd || start.Split(' ').Length >= 3)) || (shortEnd && start.Split(' ').Length >= 4 && divider is " - " or " – " or " — " && end.Length > 0 && char.IsUpper(end[0]) && end.Split(' ').Length <= 4)
            ? start
            : title;
    }

    private static bool IsSite(string part, string? publisher)
    {
        if (string.IsNullOrEmpty(publisher) || part.Length == 0)
        {
            return false;
        }

        string left = Squeezed(part);
        string right = Squeezed(publisher);
        return left.Length > 1 && right.Length > 1 && (left == right || (left.Length > 3 && right.Contains(left, StringComparison.Ordinal)) || (right.Length > 3 && left.Contains(right, StringComparison.Ordinal) && left.Length < right.Length * 3));
    }

    private static string Squeezed(string text) => string.Concat(Model.Folding.Key(text).Where(char.IsLetterOrDigit));
}
