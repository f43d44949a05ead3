using System.Globalization;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Explaining;

/// <summary>What was read of an article, where each part was found, which events have it, and what became of each block of its page.</summary>
internal static class ArticleText
{
    public static IEnumerable<string> Lines(ChronicleReader chronicle, StoredArticle stored, ValueList<BlockVerdict> blocks)
    {
        Article article = stored.Article;
        yield return string.Create(CultureInfo.InvariantCulture, $"article {stored.Number} · {stored.Name}{(stored.Part > 0 ? $" number {stored.Part + 1}" : "")}");
        foreach ((string name, string? value) in Parts(article))
        {
            yield return $"  {name,-12} {value ?? "not found"}";
        }

        yield return "";
        IReadOnlyList<StoredEvent> citing = chronicle.Citing(article);
        yield return citing.Count == 0 ? "no event cites it" : "events that cite it";
        foreach (StoredEvent cited in citing)
        {
            yield return $"  /{cited.Url}";
        }

        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"text: {article.Paragraphs.Count} paragraphs, of {blocks.Count} blocks of the page (+ kept, - dropped)");
        foreach (string line in blocks.SelectMany(Lines))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(BlockVerdict block)
    {
        yield return $"{(block.IsKept ? '+' : '-')} {block.Kind.ToString().ToLowerInvariant(),-12} {Short(block.Text)}";
        string score = block.Score is { } second && block.FirstScore is { } first ? string.Create(CultureInfo.InvariantCulture, $" {second:+0.00;-0.00} (first {first:+0.00;-0.00})") : "";
        yield return $"    {Rule(block.Rule)}{score}: {block.Because}";
        if (block.Place.Length > 0)
        {
            yield return $"    in {block.Place}; {string.Join(", ", block.Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Feature} {share.Value:0.##} {share.Share:+0.00;-0.00}")))}";
        }
    }

    private static string Rule(BlockRule rule) => rule switch
    {
        BlockRule.SecondLook => "second look",
        BlockRule.PullQuote => "pull quote",
        BlockRule.EmptyHeading => "empty heading",
        _ => rule.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<(string Name, string? Value)> Parts(Article article) =>
    [
        ("address", article.Url),
        ("canonical", article.Canonical),
        ("title", article.Title),
        ("byline", article.Byline.Count == 0 ? null : string.Join(", ", article.Byline)),
        ("published", Dated(article.Published)),
        ("modified", Dated(article.Modified)),
        ("publisher", article.Publisher),
        ("language", article.Language),
        ("description", article.Description),
        ("image", article.Image?.Url),
        ("opinion", article.Opinion.Value ? $"yes: {article.Opinion.Because}" : "no"),
    ];

    private static string? Dated(ArticleDate? date) => date is null ? null : $"{date.Value} (from {date.From})";

    private static string Short(string text) => text.Length <= 100 ? text : Scalars.First(text, 99) + "…";
}
