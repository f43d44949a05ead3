namespace Annals.Model.Pages;

/// <summary>A topic that has events lately.</summary>
/// <param name="Events">number of its events in the last <see cref="Days"/> days, counted back from the newest day of the chronicle</param>
/// <param name="Last">date of the newest of them</param>
public sealed record RunningTopic(string Name, string Url, int Events, DateOnly Last)
{
    /// <summary>How far back a topic's events count as lately.</summary>
    public const int Days = 30;

    /// <summary>An event counts half as much as one that is newer by so many days.</summary>
    private const double HalfLife = 7;

    /// <summary>
    /// The topics with most and newest events: each event weighs 1, halved per week of age. Ties go to the newer topic, then by address.
    /// </summary>
    /// <param name="days">how many events each topic has on each day; older and later days are passed over</param>
    /// <param name="newest">the newest day of the chronicle</param>
    public static ValueList<RunningTopic> Choose(IEnumerable<(NamedAddress Topic, DateOnly Date, int Events)> days, DateOnly newest, int most)
    {
        Dictionary<string, (RunningTopic Topic, double Weight)> topics = new(StringComparer.Ordinal);
        foreach ((NamedAddress topic, DateOnly date, int events) in days)
        {
            int age = newest.DayNumber - date.DayNumber;
            if (age is < 0 or >= Days || events <= 0)
            {
                continue;
            }

            (RunningTopic known, double weight) = topics.GetValueOrDefault(topic.Url, (new RunningTopic(topic.Name, topic.Url, 0, date), 0));
            DateOnly last = date > known.Last ? date : known.Last;
            topics[topic.Url] = (known with { Events = known.Events + events, Last = last }, weight + (events * Math.Pow(2, -age / HalfLife)));
        }

        return topics.Values
            .OrderByDescending(topic => Math.Round(topic.Weight, 6))
            .ThenByDescending(topic => topic.Topic.Last)
            .ThenBy(topic => topic.Topic.Url, StringComparer.Ordinal)
            .Take(most)
            .Select(topic => topic.Topic)
            .ToValueList();
    }
}
