using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>The raw pages of the shared data: each was compared with its reading line by line; a digest per entry holds what was seen.</summary>
public sealed class SharedPageTests
{
    private const string NoData = "the shared data is not there";

    [Fact]
    public void The_raw_pages_read_as_they_did_when_they_were_checked_by_eye()
    {
        Assert.SkipWhen(Checkout.SharedData is null, NoData);
        StringBuilder digests = new();
        foreach (string file in Files("portal/raw"))
        {
            Day day = Assert.IsType<DayReading>(Assert.Single(Read(file))).Day;
            Assert.Empty(day.Diagnostics);
            foreach (Entry entry in day.Entries)
            {
                digests.Append(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd}\t{entry.Line}\t{Digest(entry)}\t{(entry.Held is null ? "" : "held")}\n");
            }
        }

        Assert.True(digests.Length > 5000, "hardly any entry was seen");
        GoldenFile.Check("Pipeline/Extraction/Golden/raw-pages.tsv", Encoding.UTF8.GetBytes(digests.ToString()));
    }

    [Fact]
    public void Every_state_of_a_page_is_a_day_with_its_date_and_true_offsets()
    {
        Assert.SkipWhen(Checkout.SharedData is null, NoData);
        int links = 0;
        foreach (string folder in Directory.GetDirectories(Path.Combine(Checkout.SharedData!, "portal", "states")).Order(StringComparer.Ordinal))
        {
            foreach (string file in Directory.GetFiles(folder).Order(StringComparer.Ordinal).Take(1))
            {
                Day day = Assert.IsType<DayReading>(Assert.Single(Read(file))).Day;
                Assert.Equal(Path.GetFileName(folder), day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                foreach (Entry entry in day.Entries)
                {
                    Assert.All(entry.Links, link => Assert.Equal(link.Text, string.Concat(entry.Text.EnumerateRunes().Skip(link.Start).Take(link.Length))));
                    links += entry.Links.Count;
                }
            }
        }

        Assert.True(links > 1000, "hardly any link was seen");
    }

    [Fact]
    public void Wikitext_and_rendered_html_of_a_day_read_alike()
    {
        Assert.SkipWhen(Checkout.SharedData is null, NoData);
        int same = 0;
        int all = 0;
        foreach (string file in Files("portal/wikitext"))
        {
            string rendered = Path.Combine(Checkout.SharedData!, "portal", "rendered", Path.GetFileNameWithoutExtension(file) + ".html");
            Day wikitext = Assert.IsType<DayReading>(Assert.Single(Read(file))).Day;
            Day html = Assert.IsType<DayReading>(Assert.Single(Read(rendered))).Day;
            Assert.Equal(wikitext.Entries.Count, html.Entries.Count);
            same += wikitext.Entries.Zip(html.Entries).Count(pair => Digest(pair.First) == Digest(pair.Second));
            all += html.Entries.Count;
        }

        Assert.True(all > 3000 && same >= all - 3, $"{same} of {all} entries read alike");
    }

    /// <summary>Category, topics, text, links and citations of an entry in sixteen digits.</summary>
    private static string Digest(Entry entry)
    {
        StringBuilder text = new();
        text.Append(entry.Category).Append('|').AppendJoin('>', entry.Topics.Select(topic => topic.Text)).Append('|').Append(entry.Text).Append('|');
        text.AppendJoin(';', entry.Links.Select(link => string.Create(CultureInfo.InvariantCulture, $"{link.Target}#{link.Fragment}@{link.Start}+{link.Length}"))).Append('|');
        text.AppendJoin(';', entry.Citations.Select(citation => $"{citation.Url} {citation.Archived} {citation.Publisher}/{citation.Via}/{citation.Language}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(Checkout.SharedData!, folder)).Order(StringComparer.Ordinal);

    private static ValueList<Reading> Read(string file) => new Extractor().Read(new Capture(Path.GetFileName(file), File.ReadAllBytes(file)));
}
