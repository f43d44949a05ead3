using System.Buffers;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Links that lead to the pages of authors: the one nearest to the beginning of the text, and those that stand beside it.</summary>
internal static class AuthorLinks
{
    /// <summary>Nodes of an element that holds a name and little else.</summary>
    private const int SmallElement = 6;

    /// <summary>A line with a link and this many characters is one of the text.</summary>
    private const int LongLine = 100;

    private static readonly SearchValues<string> AuthorPaths = SearchValues.Create(["/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autores/", "/contributor/", "/contributors/", "/by/", "/people/", "/profile/", "/writer/", "/writers/", "/redaktion/", "/user/", "/staff/", "?author="], StringComparison.OrdinalIgnoreCase);

    /// <summary>Paths that lead to other pages as well: only what looks like a name is believed.</summary>
    private static readonly SearchValues<string> OtherPaths = SearchValues.Create(
        [
            "/team/", "/bio/", "/bios/", "/byline/", "/bylines/", "/person/", "/persons/", "/personen/", "/our-team/", "/our_people/", "/our-people/", "/reporter/", "/reporters/", "/journalist/", "/journalists/", "/journaliste/", "/columnist/", "/columnists/",
            "/columnista/", "/columnistas/", "/colunista/", "/colunistas/", "/contributors-", "/expert/", "/experts/", "/editor/", "/editors/", "/profiles/", "/profil/", "/perfil/", "/firma/", "/firmas/", "/autora/", "/autori/", "/autore/", "/auteurs/", "/auteures/", "/autorzy/",
            "/redakteur/", "/redakteure/", "/redactie/", "/redaccion/", "/signature/", "/forfatter/", "/skribent/", "/kirjoittaja/", "/toimittaja/", "/yazar/", "/yazarlar/", "/avtor/", "/avtory/", "/szerzo/", "/penulis/", "/users/", "/member/", "/members/", "-authors/", "-author/",
            "/author-", "/authors-", "/autor-", "/autoren-", "author=", "author_id=", "/@",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Pages of accounts that are no persons.</summary>
    private static readonly SearchValues<string> Doors = SearchValues.Create(["login", "sign-in", "signin", "signup", "sign-up", "register", "logout", "password", "subscribe", "newsletter"], StringComparison.OrdinalIgnoreCase);

    /// <param name="headline">where the headline stands: at it, no name of a part says that it is another story</param>
    public static List<string> Of(PageSource source, HeadlinePlace headline)
    {
        List<(HtmlNode Node, string Name)> found = [];
        foreach (HtmlNode node in source.Tree.Elements("a"))
        {
            if (node.Attribute("href") is { } target && target.AsSpan().ContainsAny(AuthorPaths) is var sure && (sure || target.AsSpan().ContainsAny(OtherPaths)) && !target.AsSpan().ContainsAny(Doors) && IsHere(target, source.Url)
                && !OtherParts.Hold(source, headline, node) && CleanText.Of(HtmlTree.TextOf(node, ArticleLimits.FieldChars)) is { Length: >= 4 and < 60 } name
                && (sure || (PersonNames.IsPlausible(PersonNames.WithoutBy(name)) && IsBesideText(source, headline, node))) && !OtherHands.Open(name) && !OtherHands.Precede(source.Tree, node))
            {
                found.Add((node, name));
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        // A link with a word alone is a call to log in as often as a name.
        HtmlNode nearest = found.OrderBy(link => link.Name.Contains(' ', StringComparison.Ordinal) ? 0 : 1).ThenBy(link => Math.Abs(link.Node.Order - source.First)).First().Node;
        return [.. found.Where(link => AreBeside(link.Node, nearest)).Select(link => link.Name)];
    }

    /// <summary>Whether a link stands around the text rather than in it, where others than the author are named.</summary>
    private static bool IsBesideText(PageSource source, HeadlinePlace headline, HtmlNode link) =>
        link.Order < source.First || link.Order > source.Last || (headline.IsBeside(link) && link.Parent is { } parent && HtmlTree.TextOf(parent, LongLine).Length < LongLine);

    /// <summary>Whether two links share a line: in one element, or each in a small one of its own.</summary>
    private static bool AreBeside(HtmlNode link, HtmlNode nearest) =>
        link == nearest || (link.Parent is { Name: not ("body" or "html") } parent && nearest.Parent is { } other && (parent == other || (parent.Parent == other.Parent && parent.End - parent.Order <= SmallElement && other.End - other.Order <= SmallElement)));

    /// <summary>Whether a link stays on the site: other hosts have pages of users, licences and lists of books.</summary>
    private static bool IsHere(string target, string? page)
    {
        if (!WebUri.TryCreate(target.StartsWith("//", StringComparison.Ordinal) ? "https:" + target : target, out Uri? link) || link.Host.Length == 0 || !WebUri.TryCreate(page, out Uri? here))
        {
            return true;
        }

        return Site(link.Host) == Site(here.Host);
    }

    /// <summary>The last two labels of a host.</summary>
    private static string Site(string host) => string.Join('.', host.Split('.').TakeLast(2));
}
