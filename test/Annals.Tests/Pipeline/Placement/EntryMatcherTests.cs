using Annals.Pipeline.Placement;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Placement;

public sealed class EntryMatcherTests
{
    [Fact]
    public void A_citation_that_each_state_has_once_makes_two_wordings_one() =>
        Assert.Equal([(0, 0)], Match(["Six people die in a storm. | https://example.org/a"], ["Eleven are now known dead. | https://www.example.org/a/?utm_source=x"]));

    [Fact]
    public void A_citation_of_several_entries_proves_nothing_alone() =>
        Assert.Empty(Match(
            ["A bridge falls into the river. | https://example.org/live", "Parliament votes on a budget. | https://example.org/live"],
            ["A whale is seen off the coast. | https://example.org/live"]));

    [Fact]
    public void Entries_that_share_a_live_page_are_told_apart_by_their_words() =>
        Assert.Equal([(0, 1), (1, 0)], Match(
            ["A bridge falls into the river. | https://example.org/live", "Parliament votes on a budget. | https://example.org/live"],
            ["Parliament votes on a small budget. | https://example.org/live", "A bridge falls into the wide river. | https://example.org/live"]));

    [Fact]
    public void Look_alikes_with_other_sources_stay_two() =>
        Assert.Empty(Match(
            ["Two people are killed by a bomb in [[Aland]]. | https://example.org/a"], ["Nine fishermen drown when a boat sinks near [[Borduria]]. | https://example.org/b"]));

    [Fact]
    public void Matching_is_one_to_one_and_the_same_text_goes_first() =>
        Assert.Equal([(0, 1)], Match(["A mine floods. | https://example.org/a"], ["A mine floods again. | https://example.org/a", "A mine floods. | https://example.org/a"]));

    private static (int, int)[] Match(string[] known, string[] entries) =>
        [.. EntryMatcher.Match(Texts(known), Texts(entries)).Select(match => (match.Known, match.Entry)).Order()];

    private static Likeness[] Texts(string[] lines) =>
        [.. TestChronicle.DayOf("2020-01-01", null, [.. lines.Select(line => "News | | " + line)]).Entries.Select(Likeness.Of)];
}
