using Annals.Model;

namespace Annals.Tests.Pipeline.Relations;

/// <summary>Events made for tests.</summary>
internal static class Made
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    /// <param name="day">days after the first of January 2020</param>
    public static RelationSubject Event(long number, int day, string headline, params string[] entities) =>
        new(number, Start.AddDays(day), headline, "Sports", entities.Select(Entity).ToValueList(), [], []);

    public static RelationSubject Under(this RelationSubject subject, params string[] topics) =>
        subject with { Topics = topics.Select(topic => (ValueList<SubjectEntity>)[Entity(topic)]).ToValueList() };

    public static SubjectEntity Entity(string page) => new(StableHash.Bits(Folding.Key(page), 54), page);

    /// <summary>Events that share nothing with any other: a chronicle needs some size before anything in it is rare.</summary>
    public static IEnumerable<RelationSubject> Others(long from, int count, int day) =>
        Enumerable.Range(0, count).Select(i => Event(from + i, day, $"{Letters(i)}ulo {Letters(i)}ime", $"Page {Letters(i)}"));

    public static string Letters(int number) => string.Concat($"{number:D4}".Select(digit => (char)('k' + digit - '0')));
}
