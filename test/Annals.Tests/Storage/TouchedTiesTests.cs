using System.Globalization;
using Annals.Model;

namespace Annals.Tests.Storage;

/// <summary>A page shows the eight best ties to later events: it is published anew where one of them changes, and not for the ninth.</summary>
public sealed class TouchedTiesTests : IDisposable
{
    private const string First = "News | | [[Ann Harbour]] opens the [[Canal of Delos]] and the [[Edessa Lock]]. | https://example.org/first";

    private readonly TestChronicle _chronicle = new();

    public TouchedTiesTests()
    {
        _chronicle.Import("2020-01-01", null, First);
        for (int day = 2; day <= 9; day++)
        {
            _chronicle.Import(Date(day), null, Like(day));
        }
    }

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void The_eight_best_are_shown_and_a_better_one_changes_the_page()
    {
        Assert.Equal(8, Later().Count);
        long version = _chronicle.Reader.Version;

        _chronicle.Import(Date(2), null, Like(2), "News | | [[Ann Harbour]] opens the [[Canal of Delos]] and the [[Edessa Lock]] again. | https://example.org/again");

        Assert.Contains(Later(), tie => tie.Other != 0 && _chronicle.Reader.Find(tie.Other)!.Content.Headline.Contains("again", StringComparison.Ordinal));
        Assert.Contains(FirstKey, Changed(version));
    }

    [Fact]
    public void One_that_comes_behind_them_changes_it_only_when_it_moves_up()
    {
        List<RelatedTie> shown = Later();
        long version = _chronicle.Reader.Version;

        _chronicle.Import("2020-03-01", null, "News | | The [[Edessa Lock]] is shut. | https://example.org/shut");
        Assert.Equal(shown, Later());
        Assert.DoesNotContain(FirstKey, Changed(version));

        version = _chronicle.Reader.Version;
        _chronicle.Import(Date(5), "2020-01-06T00:00Z", "News | | Rain falls in [[Faro]]. | https://example.org/rain");
        Assert.Contains(Later(), tie => _chronicle.Reader.Find(tie.Other)!.Content.Headline.Contains("shut", StringComparison.Ordinal));
        Assert.Contains(FirstKey, Changed(version));
    }

    /// <summary>On one day and alike they have the same score, and the index of the ties has the newest of these first.</summary>
    [Fact]
    public void Of_the_same_score_the_first_eight_are_shown()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2020-01-01", null, First);
        chronicle.Import(
            Date(2), null, [.. Enumerable.Range(1, 12).Select(number => string.Create(
                CultureInfo.InvariantCulture, $"News | | [[Ann Harbour]] closes the [[Canal of Delos]] and the [[Edessa Lock]]. | https://example.org/same/{number}"))]);
        long[] ofTheDay = [.. chronicle.On(Date(2)).Select(stored => stored.Key).Order()];
        Assert.Equal(12, ofTheDay.Length);

        List<RelatedTie> later = [.. chronicle.Reader.Related(chronicle.On("2020-01-01")[0].Key).Where(tie => tie.Side == RelatedSide.After)];

        Assert.Single(later.Select(tie => tie.Score).Distinct());
        Assert.Equal(ofTheDay[..8], later.Select(tie => tie.Other));
    }

    private long FirstKey => _chronicle.On("2020-01-01")[0].Key;

    private List<RelatedTie> Later() => [.. _chronicle.Reader.Related(FirstKey).Where(tie => tie.Side == RelatedSide.After)];

    private ValueList<long> Changed(long version) => _chronicle.Reader.ChangesSince(version)!.Events;

    private static string Date(int day) => new DateOnly(2020, 1, day).ToString("O", CultureInfo.InvariantCulture);

    private static string Like(int day) => string.Create(
        CultureInfo.InvariantCulture, $"News | | [[Ann Harbour]] closes the [[Canal of Delos]] and the [[Edessa Lock]] for day {day}. | https://example.org/{day}");
}
