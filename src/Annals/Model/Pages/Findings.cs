namespace Annals.Model.Pages;

/// <summary>What the articles that an event cites give it.</summary>
/// <param name="Summary">null: no cited article describes itself in words that hold for the event</param>
/// <param name="Image">null: no cited article shows one</param>
/// <param name="Evidence">one claim for each sentence of the headline, in order</param>
public sealed record Findings(Summary? Summary, CoverImage? Image, ValueList<Evidence> Evidence)
{
    /// <summary>The sources whose page is not as it was when it was cited, as far as that was looked at.</summary>
    public ValueList<(int Source, SourceState State)> States { get; init; } = [];

    /// <summary>The days on which the sources that were read and are about the event say they were published.</summary>
    public ValueList<(int Source, DateOnly Day)> Published { get; init; } = [];

    /// <summary>The greatest number of a source that is named; 0: none is.</summary>
    public int MostSource => Evidence.SelectMany(claim => claim.Spans).Select(span => span.Source).Concat(States.Select(state => state.Source)).Concat(Published.Select(date => date.Source))
        .Append(Summary?.Source ?? 0).Append(Image?.Source ?? 0).Max();

    /// <summary>No cited article was read.</summary>
    public static Findings None { get; } = new(null, null, []);
}
