using Annals.Pipeline.Placement;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Placement;

public sealed class RewordingMatcherTests
{
    // What else stands on the page tells which words are common there.
    private static readonly string[] Others =
    [
        "Two people are killed and five are injured in a fire in [[Borduria]]. | https://example.org/f", "Four people are killed in a flood in [[Syldavia]]. | https://example.org/g",
        "Three people are injured and one is killed in a storm in [[Ruritania]]. | https://example.org/h", "The parliament of [[Ruritania]] votes for a budget. | https://example.org/i",
        "The president of [[Borduria]] travels to [[Syldavia]]. | https://example.org/j",
    ];

    [Fact]
    public void An_entry_written_anew_with_another_source_is_the_same_by_its_rare_words_and_links() =>
        Assert.Equal([(0, 0)], Match(
            ["The [[Lighthouse of Ulm]] in [[Ulm]] is shaken by a blast, which breaks its lamp. | https://example.org/a"],
            ["A blast is reported at the [[Lighthouse of Ulm]], [[Ulm]], where the lamp is broken; a gas bottle is blamed. | https://example.org/b"]));

    [Fact]
    public void Words_that_half_of_the_page_has_make_no_two_entries_one() =>
        Assert.Empty(Match(
            ["Six people are killed and three are injured in a fire in [[Aland]]. | https://example.org/a"],
            ["Nine people are killed and three are injured in a storm in [[Zubrowka]]. | https://example.org/b"]));

    [Fact]
    public void What_tells_of_the_day_before_is_another_event() =>
        Assert.Empty(Match(
            ["Ten fishermen drown off the [[Lighthouse of Ulm]] near [[Ulm]]. | https://example.org/a"],
            ["The number of fishermen drowned off the [[Lighthouse of Ulm]] near [[Ulm]] yesterday rises to twelve. | https://example.org/b"]));

    [Fact]
    public void Matching_is_one_to_one_and_the_likest_goes_first() =>
        Assert.Equal([(1, 0)], Match(
            ["A blast shakes the old town of [[Ulm]] and its lamp. | https://example.org/a", "The lamp of the [[Lighthouse of Ulm]] of [[Ulm]] is broken by a blast. | https://example.org/c"],
            ["A blast breaks the lamp of the [[Lighthouse of Ulm]] of [[Ulm]]. | https://example.org/b"]));

    private static (int, int)[] Match(string[] gone, string[] fresh) =>
        [.. RewordingMatcher.Match(Texts(gone), Texts(fresh), Texts([.. Others, .. fresh])).Select(match => (match.Known, match.Entry)).Order()];

    private static Likeness[] Texts(string[] lines) =>
        [.. TestChronicle.DayOf("2020-01-01", null, [.. lines.Select(line => "News | | " + line)]).Entries.Select(Likeness.Of)];
}
