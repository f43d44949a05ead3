using Annals.Model;
using Annals.Pipeline.Acquisition.Sources;

namespace Annals.Tests.Pipeline.Acquisition;

public sealed class PortalScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly FollowedSource Source = new(1, "https://example.org/w/api.php", SourceKind.Portal, new DateOnly(2026, 11, 20), null, Hour, false, Now);

    [Fact]
    public void Days_that_are_not_known_are_due_newest_first_and_none_that_has_not_begun() =>
        Assert.Equal([26, 25, 24, 23, 22, 21, 20], PortalSchedule.Due(Source, new Dictionary<DateOnly, PortalPage>(), Hour, Now, all: false).Select(date => date.Day));

    [Fact]
    public void A_young_page_is_asked_for_at_every_turn_however_long_it_stayed_as_it_is() =>
        Assert.Equal(Now + Hour, PortalSchedule.NextOf(new PortalPage(new DateOnly(2026, 11, 24), "1", Now, Now.AddDays(-2)), Hour, Now));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 10)]
    [InlineData(24 * 365, 24 * 365 / 3.0)]
    [InlineData(24 * 3650, 24 * 180)]
    public void An_old_page_is_asked_for_the_more_seldom_the_longer_it_stayed_as_it_is(int hours, double wait) =>
        Assert.Equal(Now + TimeSpan.FromHours(wait), PortalSchedule.NextOf(new PortalPage(new DateOnly(2016, 1, 1), "1", Now, Now.AddHours(-hours)), Hour, Now));

    [Fact]
    public void A_source_without_a_first_day_begins_a_week_before_today() =>
        Assert.Equal((new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 26)), PortalSchedule.Range(Source with { First = null, Last = new DateOnly(2027, 1, 1) }, Now));
}
