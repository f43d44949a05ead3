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
            (string Date, string[] Lines)[] pages = [.. Enumerable.Range(0, days).Select(day => Page(day, seed, 4))];
            Random order = new((int)(seed % int.MaxValue));
            (string Date, string[] Lines)[] shuffled = [.. pages];
            order.Shuffle(shuffled);
            Assert.Equal(Contents(pages), Contents(shuffled));
        }, iter: 12, threads: 1);

    /// <summary>Many new events at once are related to what was there by other means than few.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 3)]
    public void Many_days_at_once_give_the_same_chronicle_as_one_by_one(uint seed, int known)
    {
        (string Date, string[] Lines)[] pages = [.. Enumerable.Range(0, 14).Select(day => Page(day, seed, 90))];
        (string Date, string[] Lines)[] order = [.. pages];
        new Random((int)seed).Shuffle(order);
        Assert.InRange(order[known..].Sum(page => page.Lines.Length), 400, int.MaxValue);
        using TestChronicle chronicle = new();
        foreach ((string date, string[] lines) in order[..known])
        {
            chronicle.Import(date, null, lines);
        }

        chronicle.ImportTogether(order[known..]);

        Assert.Equal(Contents(pages), Contents(chronicle));
    }

    private static (string Date, string[] Lines) Page(int day, uint seed, int mostLines)
    {
        Random random = new(unchecked((int)seed) + day);
        string[] lines = [.. Enumerable.Range(1, random.Next(mostLines / 4, mostLines + 1)).Select(line =>
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

        return Contents(chronicle);
    }

    private static string Contents(TestChronicle chronicle)
    {
        IEnumerable<string> events = chronicle.Reader.AllEvents().Select(item => string.Join(
            ' ', item.Url, item.Id, item.Content.Headline, string.Join(';', chronicle.Reader.Related(item.Key).Select(tie => string.Create(
                CultureInfo.InvariantCulture, $"{chronicle.Reader.Find(tie.Other)!.Url} {tie.Score:R} {tie.Reason} {tie.Context}")))));
        IEnumerable<string> names = Enum.GetValues<SubjectKind>().SelectMany(chronicle.Reader.Subjects).Select(subject => subject.ToString());
        return string.Join('\n', events.Concat(names));
    }
}
