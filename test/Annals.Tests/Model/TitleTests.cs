using System.IO.Compression;
using System.Text.Json;
using Annals.Model;

namespace Annals.Tests.Model;

public sealed class TitleTests
{
    private const string Rest = " It goes on with a second sentence that makes the whole headline longer than a hundred characters.";

    [Fact]
    public void A_headline_of_a_hundred_characters_is_its_own_title()
    {
        string exact = string.Concat(Enumerable.Repeat("abcdefgh 😀", 10));
        Assert.Equal(100, Scalars.Count(exact));
        Assert.Equal(exact, Title.Of(exact));
        Assert.NotEqual(exact + "x", Title.Of(exact + "x"));
    }

    [Theory]
    [InlineData("A ship sinks off the coast.")]
    [InlineData("The rebels end the war.")]
    [InlineData("Is the treaty dead?")]
    [InlineData("The minister says \"it is over.\"")]
    [InlineData("The minister says “it is over.”")]
    [InlineData("The U.S. Senate passes the bill.")]
    [InlineData("Gen. Maria Okafor takes over from Lt. Col. J. R. Smith Jr. in a ceremony.")]
    [InlineData("Dr. A. B. Castro of St. Lucia meets Sen. Ruiz at No. 10 on Nov. 5 at 3 p.m. local time.")]
    [InlineData("Gov. Lee (R-Tenn.) signs the law of Washington, D.C. courts.")]
    [InlineData("Acme Inc. Chairman Roe resigns.")]
    [InlineData("The index gains 2.5 percent to 1,000.")]
    [InlineData("Alaska. A glacier calves into the bay.")]
    [InlineData("地震が起きた。")]
    public void A_longer_headline_is_cut_behind_its_first_sentence(string sentence) =>
        Assert.Equal(sentence, Title.Of(sentence + (sentence.EndsWith('。') ? string.Concat(Enumerable.Repeat("その後も続いた", 20)) : Rest)));

    [Theory]
    [InlineData(
        "The parliament of the republic votes after a night of debate, with ninety members for and eleven against, to keep the old calendar",
        "The parliament of the republic votes after a night of debate…")]
    [InlineData(
        "The parliament of the republic votes after a long night of debate on the question, and keeps the calendar that it has had since its founding",
        "The parliament of the republic votes after a long night of debate on the question…")]
    [InlineData(
        "Delegates of one hundred and ninety states who met in the old harbour town agreed late on Friday on a text",
        "Delegates of one hundred and ninety states who met in the old harbour town agreed late on Friday on…")]
    public void Without_a_short_sentence_it_is_cut_at_a_clause_or_between_words(string headline, string title)
    {
        Assert.StartsWith(Title.Of(headline)[..^1], headline, StringComparison.Ordinal);
        Assert.Equal(title, Title.Of(headline));
    }

    [Fact]
    public void A_word_without_end_is_cut_between_whole_characters()
    {
        string headline = string.Concat(Enumerable.Repeat("👩‍👩‍👧e\u0301", 40));
        string title = Title.Of(headline);
        Assert.InRange(Scalars.Count(title), 50, Title.MostScalars);
        Assert.EndsWith("…", title, StringComparison.Ordinal);
        Assert.True(title[..^1].EndsWith("👧", StringComparison.Ordinal) || title[..^1].EndsWith("e\u0301", StringComparison.Ordinal));
    }

    /// <summary>What a title of a real headline may never be.</summary>
    [Fact]
    public void Titles_of_real_headlines_are_whole_words_of_at_most_a_hundred_characters()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data are not there");
        int cut = 0;
        foreach (string headline in Headlines(Path.Combine(Checkout.SharedData, "portal", "24-years.jsonl.gz")).Where((_, i) => i % 5 == 0))
        {
            string title = Title.Of(headline);
            Assert.InRange(Scalars.Count(title), 1, Title.MostScalars);
            if (title == headline)
            {
                continue;
            }

            cut++;
            string kept = title.EndsWith('…') ? title[..^1] : title;
            Assert.StartsWith(kept, headline, StringComparison.Ordinal);
            char next = headline[kept.Length];
            Assert.True(!char.IsLetterOrDigit(next) || !char.IsLetterOrDigit(kept[^1]), title);
            Assert.DoesNotMatch("( |^)(Gen|Lt|Col|Sgt|Sen|Gov|Dr|Mr|Mrs|St|[A-Z]|U\\.S|U\\.N)\\.$", title);
        }

        Assert.InRange(cut, 5_000, 100_000);
    }

    private static IEnumerable<string> Headlines(string path)
    {
        using StreamReader lines = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument day = JsonDocument.Parse(line);
            foreach (JsonProperty category in day.RootElement.GetProperty("categories").EnumerateObject())
            {
                foreach (JsonElement entry in category.Value.EnumerateArray())
                {
                    yield return entry.GetString()!.Trim();
                }
            }
        }
    }
}
