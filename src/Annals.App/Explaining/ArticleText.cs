using System.Globalization;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Explaining;

/// <summary>What was read of an article, where each part was found, and which events have it.</summary>
internal static class ArticleText
{
    public static IEnumerable<string> Lines(ChronicleReader chronicle, StoredArticle stored)
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
        yield return string.Create(CultureInfo.InvariantCulture, $"text: {article.Paragraphs.Count} blocks");
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            yield return $"  {paragraph.Kind.ToString().ToLowerInvariant(),-12} {Short(paragraph.Text)}";
        }
    }

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
