using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;

namespace Annals.Tests.Pipeline.Acquisition;

public sealed class WantedTurnTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly FetchAnswer Answer = new(null, 200, [("ETag", "one")], default, null);
    private static readonly WantedPage Page = new(1, "https://valley.example/", null, true, null, Start);

    [Fact]
    public void A_page_that_stays_as_it_is_is_looked_at_the_more_seldom()
    {
        WantedPage page = Page;
        List<double> waits = [];
        for (int i = 0; i < 12; i++)
        {
            DateTimeOffset now = page.Due!.Value;
            page = WantedTurn.Well(page, Answer, "aa", false, now);
            waits.Add((page.Due!.Value - now).TotalDays);
        }

        Assert.Equal([1, 1, 2, 4, 8, 16, 32, 64, 128, 180, 180, 180], waits);
        Assert.Equal(TimeSpan.FromDays(1), WantedTurn.Well(page, Answer, "bb", true, page.Due!.Value).Due - page.Due);
    }

    [Fact]
    public void A_page_that_nothing_cites_is_not_looked_at_again() => Assert.Null(WantedTurn.Well(Page with { IsCited = false, Source = 1 }, Answer, "aa", false, Start).Due);

    [Theory]
    [InlineData(404, FetchFault.Status, 3)]
    [InlineData(410, FetchFault.Status, 1)]
    [InlineData(null, FetchFault.NoHost, 3)]
    [InlineData(500, FetchFault.Status, 10)]
    [InlineData(null, FetchFault.Time, 10)]
    [InlineData(null, FetchFault.Robots, 1000)]
    [InlineData(null, FetchFault.SpecialAddress, 1000)]
    public void It_is_dead_after_so_many_failures_in_a_row(int? status, FetchFault fault, int times)
    {
        WantedPage page = Page;
        DateTimeOffset now = Start;
        int failures = 0;
        while (page.State != SourceState.Dead && failures < 1000)
        {
            page = WantedTurn.Unwell(page, new FetchRefusal(fault, "it failed"), status, null, 0.5, now);
            Assert.True(page.Due - now >= TimeSpan.FromHours(3));
            now = page.Due!.Value;
            failures++;
        }

        Assert.Equal(times, failures);
        WantedPage back = WantedTurn.Well(page, Answer, "aa", false, now);
        Assert.Equal((null, 0, 0), (back.State, back.Failures, back.Gone));
    }

    [Fact]
    public void What_is_no_address_is_asked_for_no_more() =>
        Assert.Null(WantedTurn.Unwell(Page, new FetchRefusal(FetchFault.Address, "it is none"), null, null, 0.5, Start).Due);

    [Fact]
    public void A_server_is_given_the_time_it_asks_for() =>
        Assert.Equal(Start.AddDays(5), WantedTurn.Unwell(Page, new FetchRefusal(FetchFault.Status, "busy"), 503, TimeSpan.FromDays(5), 0.5, Start).Due);
}
