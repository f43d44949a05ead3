using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>Who published the page.</summary>
internal static class PublisherReader
{
    private const int Longest = 80;

    public static string? Read(PageMeta meta, LinkedFacts linked, string? url)
    {
        string?[] candidates =
        [
            meta.First("og:site_name"),
            LinkedFacts.TextOf(LinkedFacts.Member(Object(linked, "publisher"), "name")),
            meta.First("application-name", "DC.Publisher", "dc.publisher", "publisher", "citation_publisher", "copyright"),
            url is null ? null : WebAddress.Host(url),
        ];
        return candidates.FirstOrDefault(name => name is { Length: > 1 and <= Longest } && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase));
    }

    private static System.Text.Json.JsonElement? Object(LinkedFacts linked, string name)
    {
        if (linked.OfArticle(name) is not { } value)
        {
            return null;
        }

        return linked.Resolved(value.ValueKind == System.Text.Json.JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value);
    }
}
