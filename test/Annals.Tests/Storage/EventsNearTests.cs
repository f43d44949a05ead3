using System.Globalization;
using Annals.Model;

namespace Annals.Tests.Storage;

public sealed class EventsNearTests : IDisposable
{
    private readonly TestChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    /// <summary>A day of more events than are read together, two short ones beside it, and one that lost an event.</summary>
    [Fact]
    public void Each_current_event_lies_near_itself_and_near_some_of_its_day_alone()
    {
        _chronicle.Import("2020-01-01", null, Lines(2));
        _chronicle.Import("2020-01-02", null, Lines(150));
        _chronicle.Import("2020-01-03", "2020-01-03T10:00:00Z", [.. Lines(2), "News | | A dam in [[Borduria]] breaks. | https://example.org/dam"]);
        _chronicle.Import("2020-01-03", "2020-01-04T10:00:00Z", Lines(2));
        string[] days = ["2020-01-01", "2020-01-02", "2020-01-03"];
        long[] gone = [.. _chronicle.Reader.AllEvents().Where(stored => stored.Status == EventStatus.Removed).Select(stored => stored.Key)];

        foreach (StoredEvent[] day in days.Select(_chronicle.On))
        {
            foreach (StoredEvent stored in day)
            {
                IReadOnlyList<StoredEvent> near = _chronicle.Reader.EventsNear(stored.Key);
                Assert.Equal(stored, Assert.Single(near, other => other.Key == stored.Key));
                Assert.True(near.Count <= 64);
                Assert.Subset(day.Select(other => other.Key).ToHashSet(), near.Select(other => other.Key).ToHashSet());
            }
        }

        Assert.DoesNotContain(_chronicle.Reader.EventsNear(Assert.Single(gone)), other => other.Key == gone[0]);
        Assert.Empty(_chronicle.Reader.EventsNear(long.MaxValue));
    }

    private static string[] Lines(int count) =>
        [.. Enumerable.Range(1, count).Select(line => string.Create(CultureInfo.InvariantCulture, $"News | | Case {line} of [[Aland]] is heard. | https://example.org/{line}"))];
}
