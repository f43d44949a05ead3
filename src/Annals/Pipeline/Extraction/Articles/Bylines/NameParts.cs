using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>The names in an element whose pieces of text stand in elements of their own, so that nothing printed parts a name from the trade or the date beside it.</summary>
internal static class NameParts
{
    /// <summary>An element with more nodes is no line.</summary>
    private const int MostNodes = 60;

    /// <summary>What stands around a piece and belongs to no name.</summary>
    private static readonly char[] Signs = [' ', ',', ';', '|', '·', '•', '–', '—', '-', '/', '&', ':', '(', ')'];

    /// <summary>Words between two names.</summary>
    private static readonly string[] Between = ["and", "und", "et", "y", "e", "en", "och", "og", "with", "mit", "i", "ja", "és", "ve", "и"];

    /// <summary>The names, divided by semicolons; null where no piece by itself is one.</summary>
    public static string? Of(HtmlTree tree, HtmlNode node)
    {
        if (node.End - node.Order is < 3 or > MostNodes)
        {
            return null;
        }

        List<string> names = [];
        bool divided = false;
        foreach (HtmlNode piece in tree.TextsIn(node))
        {
            string text = CleanText.Of(piece.Text);
            string name = text.Trim(Signs);
            if (name.Length == 0 || Between.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                divided |= text.Length > 0;
                continue;
            }

            name = PersonNames.WithoutBy(name).Trim(Signs);
            bool isName = PersonNames.IsPlausible(name);
            if (isName && (names.Count == 0 || divided || text[0] is ',' or '&' or ';'))
            {
                names.Add(name);
                divided = text[^1] is ',' or '&' or ';';
                continue;
            }

            if (names.Count > 0)
            {
                // What goes on behind a comma may be more names, or a trade: read as a line.
                if (divided || text[0] is ',' or '&' or ';' || Between.Any(word => text.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)))
                {
                    return null;
                }

                break;
            }

            // Before a name stands “by”, or the date; anything else is a line that is read as one.
            if (!BylineWords.Lines.Contains(Folding.Key(name)) && !name.Any(char.IsDigit))
            {
                return null;
            }
        }

        return names.Count == 0 ? null : string.Join("; ", names);
    }
}
