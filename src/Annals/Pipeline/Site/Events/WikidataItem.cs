namespace Annals.Pipeline.Site.Events;

/// <summary>Items of Wikidata: <c>Q57339</c>.</summary>
internal static class WikidataItem
{
    /// <summary>The address of the item's page; null where <paramref name="item"/> is no item's number.</summary>
    public static string? Address(string item) => IsNumber(item) ? "https://www.wikidata.org/wiki/" + item : null;

    private static bool IsNumber(string item) => item.Length > 1 && item[0] == 'Q' && item.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
