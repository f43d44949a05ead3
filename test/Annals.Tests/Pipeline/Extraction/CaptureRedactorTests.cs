using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;
using CsCheck;

namespace Annals.Tests.Pipeline.Extraction;

public sealed class CaptureRedactorTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["ab [[]]{}|*:;#'<>&=~\n\t\"\\/é€\u200b\ud83d\ude00"], 0, 40].Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))),
        Gen.Const("'''A''' [[b|c]]s {{d}} — “e”"));

    private static readonly Gen<string?> Perhaps = Gen.Select(Text, Gen.Bool, (text, there) => there ? text : null);

    private static readonly Gen<ValueList<Link>> Links =
        Gen.Select(Text, Perhaps, Text, Gen.Int[0, 99], Gen.Int[0, 99], (target, fragment, text, start, length) => new Link(target, fragment, text, start, length))
            .List[0, 3].Select(links => links.ToValueList());

    private static readonly Gen<ValueList<TopicLine>> Topics =
        Gen.Select(Text, Links, (text, links) => new TopicLine(text, links)).List[0, 3].Select(topics => topics.ToValueList());

    private static readonly Gen<ValueList<Citation>> Citations =
        Gen.Select(Text, Perhaps, Perhaps, Perhaps, Gen.Select(Text, Perhaps), Gen.Bool, (label, publisher, via, language, address, dead) =>
            new Citation(label, publisher, via, language, address.Item1, address.Item2, dead)).List[0, 3].Select(citations => citations.ToValueList());

    private static readonly Gen<Entry> Entries =
        Gen.Select(Gen.Select(Perhaps, Perhaps), Topics, Text, Links, Citations, Gen.Select(Gen.Int[0, 9999], Perhaps), (category, topics, text, links, citations, last) =>
            new Entry(category.Item1, category.Item2, topics, text, links, citations, last.Item1, last.Item2));

    private static readonly Gen<Day> Days =
        Gen.Select(Gen.Int[0, 4_000_000], Gen.Long[-1, 4_000_000_000_000], Perhaps, Text, Entries.List[0, 5], (day, time, revision, page, entries) => new Day(
            DateOnly.FromDayNumber(day % 3_652_000),
            time < 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(time),
            revision,
            page,
            entries.ToValueList(),
            []));

    [Fact]
    public void Days_that_are_kept_are_read_again_as_the_same_days()
    {
        int entries = 0;
        Days.List[0, 3].Sample(
            days =>
            {
                Capture capture = new("kept", KeptDays.Write(days), null, KeptDays.MediaType);
                Interlocked.Add(ref entries, days.Sum(day => day.Entries.Count));
                return days.SequenceEqual(new Extractor().Read(capture).Cast<DayReading>().Select(reading => reading.Day));
            },
            iter: 2000);
        Assert.True(entries > 1000);
    }

    [Fact]
    public void A_redacted_capture_is_the_same_days_without_what_is_left_out()
    {
        int left = 0;
        Days.Sample(
            day =>
            {
                Capture capture = new("kept", KeptDays.Write([day]), null, KeptDays.MediaType);
                static bool LeavesOut(DateOnly date, Entry entry) => entry.Line % 2 == 0;
                Entry[] wanted = [.. day.Entries.Where(entry => !LeavesOut(day.Date, entry))];
                Interlocked.Add(ref left, day.Entries.Count - wanted.Length);
                Capture? redacted = CaptureRedactor.Redact(capture, LeavesOut, _ => false);
                return redacted is null
                    ? wanted.Length == day.Entries.Count
                    : new Extractor().Read(redacted) is [DayReading read] && read.Day == day with { Entries = wanted.ToValueList() };
            },
            iter: 2000);
        Assert.True(left > 1000);
    }

    [Fact]
    public void What_no_entry_holds_goes_from_the_capture_too()
    {
        const string Page = "{{Current events|year=2016|month=05|day=3|content=\n<!-- All news items below this line -->\n"
            + "* A [[bridge]] opens. [https://example.org/a (A)]\n<!-- secret words -->\n<!-- All news items above this line -->|}}\n";
        Capture capture = new("secret words.wiki", Encoding.UTF8.GetBytes(Page));

        Capture redacted = CaptureRedactor.Redact(capture, (_, _) => false, text => text.Contains("secret words", StringComparison.Ordinal))!;

        Assert.DoesNotContain("secret", redacted.Name + Encoding.UTF8.GetString(redacted.Bytes.Span), StringComparison.Ordinal);
        Day Read(Capture from) => Assert.IsType<DayReading>(Assert.Single(new Extractor().Read(from))).Day with { Diagnostics = [] };
        Assert.Equal(Read(capture), Read(redacted));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{}]")]
    [InlineData("[{\"date\":\"2016\"}]")]
    [InlineData("[[[[[[[[[[[[]]]]]]]]]]]]")]
    [InlineData("7")]
    public void Bytes_that_only_claim_to_be_kept_days_are_refused(string text) =>
        Assert.IsType<RefusedReading>(Assert.Single(new Extractor().Read(new Capture("x", Encoding.UTF8.GetBytes(text), null, KeptDays.MediaType))));
}
