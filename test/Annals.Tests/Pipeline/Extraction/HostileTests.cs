using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.Formats.Gzip;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Whatever the content is, a reading comes out, in bounded time, and no exception leaves.</summary>
public sealed class HostileTests
{
    private static readonly string[] Folders = ["raw", "rendered"];

    private static readonly string[] Pieces =
        ["[[", "]]", "{{", "}}", "|", "[http://", "]", "'''", "''", "<ref>", "</ref>", "<!--", "-->", "<nowiki>", "</nowiki>", "\n*", "\n;", "&#x", "\0", "\uFEFF", "\u202E", "=", "<div>", "</ul>", "content=", "\ud83d"];

    [Fact]
    public void Naughty_strings_as_entries_and_as_whole_pages_do_no_harm()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data is not there");
        string[] strings = [.. Naughty()];
        Assert.True(strings.Length > 500, $"only {strings.Length} strings were seen");
        foreach (string naughty in strings)
        {
            Check(DayPages.Read(naughty, "2021-03-04.wiki"));
            Check(DayPages.Read($"{{{{Current events|year=2021|month=03|day=4|content=\n*A [[dog]] {naughty} barks. [http://a.example (BBC)]\n}}}}"));
            Check(DayPages.Read($"*[[{naughty}|{naughty}]] [http://a.example/{naughty} ({naughty})]", "2021-03-04.wiki"));
            Check(DayPages.Read($"<div class='vevent' id='2026_August_5'><div class='description'><ul><li>A {naughty} barks.<a href=\"{naughty}\">x</a></li></ul></div></div>"));
        }
    }

    [Fact]
    public void Pages_with_flipped_cut_and_spliced_bytes_are_still_read()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data is not there");
        byte[][] pages = [.. Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(Checkout.SharedData!, "portal", folder)).Order(StringComparer.Ordinal).Take(14)).Select(File.ReadAllBytes)];
        Assert.Equal(28, pages.Length);
        int rounds = Environment.GetEnvironmentVariable("ANNALS_LONG") == "1" ? 20_000 : 600;
        Random random = new(20171123);
        TimeSpan slowest = TimeSpan.Zero;
        for (int round = 0; round < rounds; round++)
        {
            byte[] page = Changed(pages[random.Next(pages.Length)], pages[random.Next(pages.Length)], random);
            Stopwatch clock = Stopwatch.StartNew();
            Check(new Extractor().Read(new Capture("2021-03-04", page)));
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
        }

        Assert.True(slowest < TimeSpan.FromSeconds(10), $"the slowest page took {slowest}");
    }

    [Theory]
    [InlineData("[http://a.example/1 {0}x{1}]", "(", ")")]
    [InlineData("[http://a.example/1 {0}x]", "( [in ", "")]
    [InlineData("[http://a.example/1 link {0}]", "as ", "")]
    [InlineData("[http://a.example/1 (BBC)] {0}", "(dead link) ", "")]
    [InlineData("[http://a.example/1 (BBC)] {0}", "(dead link as of ", "")]
    [InlineData("{0}", "[http://a.example/1 (dead link)] (in French)", "")]
    [InlineData("{0}{1}", "{{nowrap|", "}}")]
    [InlineData("{0}", "{{Current events|", "")]
    [InlineData("{0}", "{{Current events|year=2021|", "")]
    public void What_is_repeated_without_end_costs_no_more_than_its_length(string line, string left, string right)
    {
        // What grows with the square of the length takes minutes here.
        const int times = 100_000;
        string entry = string.Format(CultureInfo.InvariantCulture, line, string.Concat(Enumerable.Repeat(left, times)), string.Concat(Enumerable.Repeat(right, times)));
        Stopwatch clock = Stopwatch.StartNew();
        Check(DayPages.Read($"*The [[dog]] barks. {entry}", "2021-03-04.wiki"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"it took {clock.Elapsed}");
    }

    [Fact]
    public void The_hostile_gzip_files_are_read_or_refused_in_bounded_time()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data is not there");
        string[] files = Directory.GetFiles(Path.Combine(Checkout.SharedData!, "hostile", "gzip"));
        Assert.NotEmpty(files);
        Stopwatch clock = Stopwatch.StartNew();
        foreach (string file in files)
        {
            GzipReading content = GzipContent.Decode(File.ReadAllBytes(file));
            Assert.True(content.Bytes.Length <= GzipContent.DefaultLimit);
            Check(new Extractor().Read(new Capture(Path.GetFileName(file), content.Bytes)));
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"all files took {clock.Elapsed}");
    }

    [Fact]
    public void A_page_with_two_hundred_thousand_links_is_read_within_its_limits()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data is not there");
        GzipReading content = GzipContent.Decode(File.ReadAllBytes(Path.Combine(Checkout.SharedData!, "hostile", "gzip", "links-200000.wikitext.gz")));
        Assert.Contains("limit", Assert.IsType<RefusedReading>(Assert.Single(new Extractor().Read(new Capture("2021-03-04.wiki", content.Bytes)))).Reason, StringComparison.Ordinal);
        Reading reading = Assert.Single(new Extractor(new ReadingLimits { PageBytes = 32 << 20 }).Read(new Capture("2021-03-04.wiki", content.Bytes)));
        Assert.Equal(200_000, Assert.IsType<DayReading>(reading).Day.Entries.Count);
    }

    private static void Check(ValueList<Reading> readings)
    {
        Assert.NotEmpty(readings);
        foreach (Entry entry in readings.OfType<DayReading>().SelectMany(reading => reading.Day.Entries))
        {
            Assert.Equal(CleanText.Of(entry.Text), entry.Text);
            Assert.NotEqual("", entry.Text);
            int length = Scalars.Count(entry.Text);
            Assert.All(entry.Links, link => Assert.True(link.Start >= 0 && link.Length > 0 && link.Start + link.Length <= length));
            Assert.All(entry.Links, link => Assert.Equal(CleanText.Of(link.Target), link.Target));
            Assert.All(entry.Citations, citation => Assert.True(CleanText.Of(citation.Url) == citation.Url && CleanText.Of(citation.Label) == citation.Label && citation.Url.Contains("://", StringComparison.Ordinal)));
            Assert.All(entry.Topics, topic => Assert.Equal(CleanText.Of(topic.Text), topic.Text));
        }
    }

    private static byte[] Changed(byte[] page, byte[] other, Random random)
    {
        List<byte> changed = [.. page];
        for (int i = random.Next(1, 12); i > 0; i--)
        {
            int at = random.Next(changed.Count);
            switch (random.Next(5))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, Math.Min(random.Next(200), changed.Count - at));
                    break;
                case 2:
                    int from = random.Next(other.Length);
                    changed.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(400), other.Length - from)).ToArray());
                    break;
                case 3:
                    changed.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 40)))));
                    break;
                default:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
            }

            if (changed.Count == 0)
            {
                changed.Add(0);
            }
        }

        return [.. random.Next(10) == 0 ? changed[..random.Next(1, changed.Count + 1)] : changed];
    }

    private static IEnumerable<string> Naughty()
    {
        string root = Path.Combine(Checkout.SharedData!, "hostile");
        using JsonDocument blns = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "blns", "blns.json")));
        foreach (JsonElement text in blns.RootElement.EnumerateArray())
        {
            yield return text.GetString()!;
        }

        string[] files = [.. Directory.GetFiles(Path.Combine(root, "xss")), .. Directory.GetFiles(Path.Combine(root, "slugs")), .. Directory.GetFiles(Path.Combine(root, "markdown")), Path.Combine(root, "control", "feed-control.json")];
        foreach (string line in files.SelectMany(File.ReadLines).Where(line => line.StartsWith('{')))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            foreach (string text in Strings(json.RootElement))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [Text(element)],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };

    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText();
        }
    }
}
