using System.Text.RegularExpressions;
using Annals.Model;

namespace Annals.Evaluation.Articles;

/// <summary>
/// Measures the reading of articles as <c>score_articles.py</c> does: full texts by their 4-word shingles, averaged over pages (the public
/// article-extraction benchmark's measure), segments by whether they are found (trafilatura's measure), fields by soft equality.
/// </summary>
internal static partial class ArticleReferee
{
    private const int Shingle = 4;
    private const double Alike = 0.8;

    /// <param name="read">articles by the id of their page; a page that is missing counts as read with nothing found</param>
    public static List<Figure> Judge(IEnumerable<GoldPage> gold, IReadOnlyDictionary<string, Article> read)
    {
        List<Figure> figures = [];
        foreach (IGrouping<string, GoldPage> set in gold.GroupBy(page => page.Set))
        {
            (GoldPage Page, Article? Read)[] pages = [.. set.Select(page => (page, read.GetValueOrDefault(page.Id)))];
            figures.AddRange(new Figure?[]
            {
                FullTexts(set.Key, [.. pages.Where(pair => pair.Page.Field("articleBody") is not null)]),
                Segments(set.Key, [.. pages.Where(pair => pair.Page.Strings("with").Length > 0)]),
                Field(set.Key, "date", pages, page => Day(page.Field("date", "publish_date")), article => article?.Published?.Value, (known, found) => found[..Math.Min(10, found.Length)] == known),
                Field(set.Key, "title", pages, page => page.Field("title"), article => article?.Title, SameTitle),
                Field(set.Key, "author", pages, page => page.Field("author"), article => article is null ? null : string.Join("; ", article.Byline), SameNames),
                Field(set.Key, "description", pages, page => page.Field("description"), article => article?.Description, SameDescription),
            }.OfType<Figure>());
        }

        return figures;
    }

    private static Figure? FullTexts(string set, (GoldPage Page, Article? Read)[] pages)
    {
        List<double> precisions = [];
        List<double> recalls = [];
        foreach ((GoldPage page, Article? read) in pages)
        {
            Dictionary<string, int> known = PlainWords.Counted(Shingles(PlainWords.Tokens(page.Field("articleBody"))));
            Dictionary<string, int> found = PlainWords.Counted(Shingles(PlainWords.Tokens(read?.Text)));
            int right = PlainWords.Common(known, found);
            int all = found.Values.Sum();
            if (all > 0)
            {
                precisions.Add((double)right / all);
            }

            recalls.Add(Share(right, known.Values.Sum() - right));
        }

        double precision = precisions.DefaultIfEmpty().Average();
        return pages.Length == 0 ? null : new Figure(set, "body full text", precision, recalls.Average(), Harmonic(precision, recalls.Average()));
    }

    private static IEnumerable<string> Shingles(List<string> tokens) => tokens.Count == 0
        ? []
        : Enumerable.Range(0, Math.Max(1, tokens.Count - Shingle + 1)).Select(i => string.Join(' ', tokens.Skip(i).Take(Shingle)));

    private static Figure? Segments(string set, (GoldPage Page, Article? Read)[] pages)
    {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        foreach ((GoldPage page, Article? read) in pages)
        {
            string text = PlainWords.SingleBlanks(read?.Text ?? "");
            int found = page.Strings("with").Count(Stands);
            right += found;
            missed += page.Strings("with").Length - found;
            wrong += page.Strings("without").Count(Stands);
            bool Stands(string segment) => text.Contains(PlainWords.SingleBlanks(segment).Trim(), StringComparison.Ordinal);
        }

        return pages.Length == 0 ? null : new Figure(set, "body segments", Share(right, wrong), Share(right, missed), 2.0 * right / ((2.0 * right) + wrong + missed));
    }

    private static Figure? Field(
        string set, string part, (GoldPage Page, Article? Read)[] pages, Func<GoldPage, string?> known, Func<Article?, string?> found, Func<string, string, bool> same)
    {
        int right = 0;
        int wrong = 0;
        int none = 0;
        foreach ((string gold, Article? read) in pages.Select(pair => (known(pair.Page), pair.Read)).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.Read)))
        {
            bool hit = found(read) is { Length: > 0 } value && same(gold, value);
            bool silent = string.IsNullOrEmpty(found(read));
            right += hit ? 1 : 0;
            none += silent ? 1 : 0;
            wrong += hit || silent ? 0 : 1;
        }

        int all = right + wrong + none;
        return all == 0 ? null : new Figure(set, part, Share(right, wrong), (double)right / all, Harmonic(Share(right, wrong), (double)right / all));
    }

    private static string? Day(string? known) =>
        known is not null && Date().Match(known) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}" : null;

    private static bool SameTitle(string known, string found)
    {
        (string gold, string got) = (PlainWords.Folded(known), PlainWords.Folded(found));
        return AreAlike(gold, got) || (gold.Length >= 10 && (got.Contains(gold, StringComparison.Ordinal) || gold.Contains(got, StringComparison.Ordinal)));
    }

    private static bool SameDescription(string known, string found)
    {
        (string gold, string got) = (PlainWords.Folded(known), PlainWords.Folded(found));
        return AreAlike(gold, got)
            || (got.Length >= 20 && (gold.StartsWith(got.TrimEnd('.', '…', ' '), StringComparison.Ordinal) || got.StartsWith(gold.TrimEnd('.', '…', ' '), StringComparison.Ordinal)));
    }

    private static bool SameNames(string known, string found) =>
        Names(known).SetEquals(Names(found)) || TokenF1(PlainWords.Folded(known), PlainWords.Folded(found)) >= Alike;

    private static HashSet<string> Names(string text) =>
        [.. Between().Split(text).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => PlainWords.Folded(By().Replace(name.Trim(), "")))];

    private static bool AreAlike(string gold, string got) => gold == got || TokenF1(gold, got) >= Alike;

    private static double TokenF1(string left, string right)
    {
        (List<string> x, List<string> y) = (PlainWords.Tokens(left), PlainWords.Tokens(right));
        return x.Count == 0 || y.Count == 0 ? 0 : 2.0 * PlainWords.Common(PlainWords.Counted(x), PlainWords.Counted(y)) / (x.Count + y.Count);
    }

    private static double Share(int part, int rest) => part + rest == 0 ? 1 : (double)part / (part + rest);

    private static double Harmonic(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    [GeneratedRegex(@"^(\d{4})[-./](\d{1,2})[-./](\d{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex("[;,|]| und | and | & ", RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(von|by|par|de|da|autor:?)\s+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
