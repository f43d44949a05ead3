namespace Annals.App.Tests.Browsing;

/// <summary>Where the parts of an event stand in a list.</summary>
public sealed class RowsTests(SampleChronicle samples, Chromium chromium)
{
    /// <summary>The dates that are wholly left of their titles and begin on the same line, of how many there are.</summary>
    private const string InTheMargin =
        """
        () => {
          const dates = [...document.querySelectorAll('main .rows > li > :is(time, .undated)')].filter(date => !date.closest('aside'));
          const beside = dates.filter(date => {
            const own = date.getBoundingClientRect();
            const title = date.parentElement.querySelector('a').getBoundingClientRect();
            return own.right <= title.left && own.top < title.bottom;
          });
          return `${beside.length} of ${dates.length}`;
        }
        """;

    [Theory]
    [InlineData("entities/sudan.html", 1180, true)]
    [InlineData("entities/sudan.html", 768, true)]
    [InlineData("entities/sudan.html", 360, false)]
    [InlineData("search?q=court", 1180, true)]
    public async Task With_room_for_it_the_date_of_each_event_stands_in_the_margin_else_above_the_title(string page, int width, bool isInTheMargin)
    {
        await using Window window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 820 } });
        await window.Page.GotoAsync(new Uri(samples.Server.Address, page).ToString());

        string[] found = (await window.Page.EvaluateAsync<string>(InTheMargin)).Split(" of ");

        Assert.NotEqual("0", found[1]);
        Assert.Equal(isInTheMargin ? found[1] : "0", found[0]);
    }
}
