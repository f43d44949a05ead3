using System.Globalization;
using Annals.Model;
using CsCheck;

namespace Annals.Tests.Storage;

/// <summary>The chronicle is a function of the captures: with one state a day the order of import shows nowhere.</summary>
public sealed class OrderOfImportTests
{
    private static readonly string[] Names = ["Aland", "Borduria", "Court of Aland", "Duke Ernö", "duke erno", "Elbonia", "Freedonia", "Grand Fenwick"];

    [Fact]
    public void Any_order_of_days_gives_the_same_chronicle() => Gen.Select(Gen.Int[3, 9], Gen.UInt).Sample(
        (days, seed) =>
        {
            (string Date, string[] Lines)[] pages = [.. Enumerable.Range(0, days).Select(day => Page(day, seed))];
            Random order = new((int)(seed % int.MaxValue));
            (string Date, string[] Lines)[] shuffled = [.. pages];
            order.Shuffle(shuffled);
            Assert.Equal(Contents(pages), Contents(shuffled));
        }, iter: 12, threads: 1);

    private static (string Date, string[] Lines) Page(int day, uint seed)
    {
        Random random = new(unchecked((int)seed) + day);
        string[] lines = [.. Enumerable.Range(1, random.Next(1, 5)).Select(line =>
        {
            string first = Names[random.Next(Names.Length)];
            string second = Names[random.Next(Names.Length)];
            return string.Create(CultureInfo.InvariantCulture, $"News | {Names[random.Next(Names.Length)]} | [[{first}]] meets [[{second}>{second[..1]}]] over case {random.Next(5)}. | https://example.org/{day}/{line}");
        })];
        return (new DateOnly(2020, 1, 1).AddDays(day).ToString("O", CultureInfo.InvariantCulture), lines);
    }

    private static string Contents((string Date, string[] Lines)[] pages)
    {
        using TestChronicle chronicle = new();
        foreach ((string date, string[] lines) in pages)
        {
            chronicle.Import(date, null, lines);
        }

        IEnumerable<string> events = chronicle.Reader.AllEvents().Select(item => string.Join(
            ' ', item.Url, item.Id, item.Content.Headline, string.Join(';', chronicle.Reader.Related(item.Key).Select(tie => string.Create(
                CultureInfo.InvariantCulture, $"{chronicle.Reader.Find(tie.Other)!.Url} {tie.Score:R} {tie.Reason} {tie.Context}")))));
        IEnumerable<string> names = Enum.GetValues<SubjectKind>().SelectMany(chronicle.Reader.Subjects).Select(subject => subject.ToString());
        return string.Join('\n', events.Concat(names));
    }
}
