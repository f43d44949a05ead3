namespace Annals.Model;

/// <summary>What a revision of an event says: the part that editors, articles and persons can change.</summary>
/// <param name="Headline">the whole entry, without markup and citations</param>
/// <param name="Language">BCP 47 tag of the headline</param>
/// <param name="Category">the one name of the category; null: none</param>
/// <param name="Topics">topic lines, outermost first</param>
/// <param name="Links">links in the headline</param>
public sealed record EventContent(
    string Headline, string Language, string? Category, ValueList<TopicLine> Topics, ValueList<Link> Links, ValueList<Citation> Citations)
{
    /// <summary>A longer headline is kept whole, and cut where it is shown, in Unicode scalar values.</summary>
    public const int MostShown = 1000;

    /// <summary>The content of an entry of a day page in <paramref name="language"/>.</summary>
    public static EventContent OfEntry(Entry entry, string language) =>
        new(entry.Text, language, entry.Category, entry.Topics, entry.Links, entry.Citations);
}
