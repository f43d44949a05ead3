using Annals.Pipeline.Acquisition.Http;

namespace Annals.Tests.Pipeline.Acquisition.Http;

public sealed class HostPaceTests
{
    [Fact]
    public async Task Hosts_whose_turn_is_over_are_forgotten_before_they_become_too_many()
    {
        Clock clock = new();
        HostPace pace = new(TimeSpan.FromSeconds(1), clock);
        for (int i = 0; i < HostPace.MostHosts * 3; i++)
        {
            await pace.WaitAsync($"host{i}.example", TestContext.Current.CancellationToken);
            clock.Now += TimeSpan.FromMilliseconds(1);
            Assert.True(pace.Hosts <= HostPace.MostHosts + 1000, $"{pace.Hosts} hosts are remembered");
        }

        Assert.True(pace.Hosts > 0);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
