using Annals.Evaluation.Floors;
using Annals.Pipeline.Relations;

namespace Annals.Evaluation.Relations;

/// <summary>
/// Related events on a year of day pages with their topic lines hidden from the rule. Its weights were fitted on the first half of the days; the
/// second half was held out.
/// </summary>
public sealed class RelatedFloorTests(ITestOutputHelper output)
{
    private static readonly RelationWeights Weights = new();

    [Fact]
    public void Related_events_of_a_year_keep_their_floors() => Hold("relations", events => events, false);

    [Fact]
    public void Related_events_of_the_half_that_weights_were_fitted_on_keep_their_floors() => Hold("relations.fitted", events => Half(events, 0), false);

    [Fact]
    public void Related_events_of_the_half_held_out_keep_their_floors() => Hold("relations.held", events => Half(events, 1), false);

    [Fact]
    public void With_topic_lines_shown_the_topic_relates() => Hold("relations.topics", events => events, true);

    private void Hold(string name, Func<List<GoldEvent>, List<GoldEvent>> select, bool topics)
    {
        string? data = Checkout.SharedData;
        Assert.SkipWhen(data is null, "the folder of public data is missing");
        string file = Path.Combine(data!, "portal", "gold.jsonl");
        List<GoldEvent> events = select(GoldFile.Read(file));
        RelatedEvents related = new(events, topics);
        (double first, double precision, int judged) = RelatedReferee.Judge(events, related.Lists(Weights));
        (double ceilingFirst, double ceiling, _) = RelatedReferee.Judge(events, new RelatedCeiling(Weights, related.Index).Lists(events));

        Assert.True(judged > 100, $"only {judged} events have a truly related one");
        output.WriteLine($"{name}: events={events.Count} with_related={judged} p_at_1={first:F4} map_at_10={precision:F4}; ceiling p_at_1={ceilingFirst:F4} map_at_10={ceiling:F4}");
        string corpus = Corpus.Sha256(file);
        FloorBook floors = FloorBook.OfCheckout();
        floors.Hold($"{name}.map_at_10", precision, corpus);
        floors.Hold($"{name}.p_at_1", first, corpus);
    }

    private static List<GoldEvent> Half(List<GoldEvent> events, int half)
    {
        DateOnly[] days = [.. events.Select(item => item.Date).Distinct().Order()];
        DateOnly middle = days[days.Length / 2];
        return [.. events.Where(item => (item.Date < middle) == (half == 0))];
    }
}
