using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.Model;
using CsCheck;

namespace Annals.Tests.Model;

public sealed partial class SlugTests
{
    [Theory]
    [InlineData("Sudan's commission says 94.4 per cent", "sudan-s-commission-says-94-4-per-cent")]
    [InlineData("Médecins Sans Frontières", "medecins-sans-frontieres")]
    [InlineData("Straße STRASSE ẞ", "strasse-strasse-ss")]
    [InlineData("Ødegård, Łódź, Đặng, Æsir, Œuvre, Þór, ðə", "odegard-lodz-dang-aesir-oeuvre-thor-de")]
    [InlineData("İstanbul ısı", "istanbul-isi")]
    [InlineData("ﬁne Ａ ⅷ ½ x²", "fine-a-viii-1-2-x2")]
    [InlineData("Война и мир", "воина-и-мир")]
    [InlineData("日本 地震", "日本-地震")]
    [InlineData("--a__b  c!", "a-b-c")]
    [InlineData("", "event")]
    [InlineData("😀", "event")]
    [InlineData("...", "event")]
    [InlineData("2017", "event-2017")]
    [InlineData("CON", "event-con")]
    [InlineData("com¹", "event-com1")]
    [InlineData("nul.", "event-nul")]
    [InlineData("Index", "event-index")]
    [InlineData("feed", "event-feed")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void A_slug_is_what_the_house_plan_says(string headline, string slug) => Assert.Equal(slug, Slug.OfHeadline(headline));

    [Theory]
    [InlineData("Index Ventures", "page-index-ventures")]
    [InlineData("Index", "page-index")]
    [InlineData("1984", "page-1984")]
    [InlineData("Indexing", "indexing")]
    public void A_name_does_not_take_the_place_of_a_page_of_the_index(string name, string slug) => Assert.Equal(slug, Slug.OfName(name, "page-"));

    [Fact]
    public void Only_the_first_hundred_and_forty_characters_count()
    {
        string head = new('a', 139);
        Assert.Equal(head + "b", Slug.OfHeadline(head + "bc"));
        Assert.Equal(head, Slug.OfHeadline(head + "  c"));
        Assert.Equal(139, Slug.OfHeadline(string.Concat(Enumerable.Repeat("😀", 1)) + head).Length);
    }

    [Fact]
    public void More_than_two_hundred_bytes_are_cut_at_a_character()
    {
        string slug = Slug.OfHeadline(new string('я', 140));
        Assert.Equal(new string('я', 100), slug);
        Assert.Equal(198, Encoding.UTF8.GetByteCount(Slug.OfHeadline(new string('日', 140))));
        Assert.Equal(new string('я', 99), Slug.OfHeadline(new string('я', 99) + " " + new string('я', 20))[..99]);
        Assert.DoesNotMatch("-$", Slug.OfHeadline(string.Concat(Enumerable.Repeat("日日日日日日日日日日日日日日日日 ", 8))));
    }

    [Fact]
    public void The_reference_page_has_its_slug()
    {
        string page = Path.Combine(Checkout.Root, "..", "shared", "reference", "event-page-004.md");
        Assert.SkipUnless(File.Exists(page), "the reference page is not there");
        string text = File.ReadAllText(page);
        string headline = HeadlineOfReference().Match(text).Groups[1].Value.Trim();
        string slug = SlugOfReference().Match(text).Groups[1].Value;
        Assert.Equal(138, slug.Length);
        Assert.Equal(slug, Slug.OfHeadline(headline));
    }

    [Fact]
    public void Slugs_of_any_text_are_safe_in_any_file_system() => Gen.String.Sample(AssertSafe, iter: 5_000, threads: 1);

    [Fact]
    public void Slugs_of_hostile_titles_are_safe_in_any_file_system()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data are not there");
        int seen = 0;
        foreach (string file in (string[])["titles.jsonl", "collisions.jsonl"])
        {
            foreach (string line in File.ReadLines(Path.Combine(Checkout.SharedData, "hostile", "slugs", file)))
            {
                foreach (string text in Texts(JsonDocument.Parse(line).RootElement))
                {
                    AssertSafe(text);
                    seen++;
                }
            }
        }

        Assert.InRange(seen, 80, 1_000);
    }

    private static void AssertSafe(string text)
    {
        foreach (string slug in (string[])[Slug.OfHeadline(text), Slug.OfName(text, "page-")])
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(slug), 1, Slug.MostBytes);
            Assert.Matches("^[\\p{L}\\p{Nd}]+(-[\\p{L}\\p{Nd}]+)*$", slug);
            Assert.DoesNotMatch("^([0-9]+|con|prn|aux|nul|com[0-9]|lpt[0-9]|index|feed)$", slug);
            Assert.True(slug.IsNormalized(NormalizationForm.FormC));
            Assert.Equal(slug, slug.ToLowerInvariant());
        }
    }

    private static IEnumerable<string> Texts(JsonElement row)
    {
        if (row.TryGetProperty("group", out JsonElement group))
        {
            return group.EnumerateArray().Select(e => e.GetString()!);
        }

        try
        {
            return [row.GetProperty("title").GetString()!];
        }
        catch (InvalidOperationException)
        {
            // Half a pair of surrogates, which JSON can write and text cannot hold.
            return ["\ud800", "\udfff\ud800"];
        }
    }

    [GeneratedRegex("(?m)^# (.*)$", RegexOptions.None, 1000)]
    private static partial Regex HeadlineOfReference();

    [GeneratedRegex("/news/2017/11/23/([^/.]+)\\.html", RegexOptions.None, 1000)]
    private static partial Regex SlugOfReference();
}
