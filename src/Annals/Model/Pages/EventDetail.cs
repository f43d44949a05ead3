namespace Annals.Model.Pages;

/// <summary>What JSON and XML carry of an event beside its <see cref="EventPage"/>: ids, offsets and origins.</summary>
/// <param name="HeadlineMentions">mentions of the page's entities in the headline, by index in <see cref="EventPage.Entities"/></param>
/// <param name="LicenceOrigins">for each of <see cref="EventPage.Licences"/> the address of the page revision the text comes from</param>
public sealed record EventDetail(EventId Id, ValueList<EntityMention> HeadlineMentions, ValueList<string?> LicenceOrigins)
{
    /// <summary>For each topic that is one link the name of the linked page, where it is not the words of the topic.</summary>
    public ValueList<string?> TopicPages { get; init; }

    /// <summary>Mentions of the page's entities in the summary.</summary>
    public ValueList<EntityMention> SummaryMentions { get; init; }

    /// <summary>Where in which article each claim was read.</summary>
    public ValueList<Evidence> Evidence { get; init; }
}
