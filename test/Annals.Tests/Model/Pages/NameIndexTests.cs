using Annals.Model.Pages;

namespace Annals.Tests.Model.Pages;

public sealed class NameIndexTests
{
    [Fact]
    public void Two_hundred_names_stand_on_one_page()
    {
        NameIndex index = CountedNames.Index(Keys(Enumerable.Range(100, 200).Select(n => $"Name {n}")));

        Assert.Equal(new NameIndexPart("", 200, false), Assert.Single(index.Parts));
    }

    [Fact]
    public void More_names_have_a_page_per_first_letter()
    {
        NameIndex index = CountedNames.Index(Keys([.. Enumerable.Range(0, 190).Select(n => $"Name {n}"), .. Enumerable.Range(0, 10).Select(n => $"Ödön {n}"), "Øland", "日本", "…"]));

        Assert.Equal(["", "_", "n", "o", "日"], index.Parts.Select(part => part.Prefix));
        Assert.Equal("entities/index-o", IndexPage.AddressOf(Annals.Model.SubjectKind.Entity, index.Path(NameIndex.Key("Ødegård"))[^1].Prefix));
        Assert.Equal(new NameIndexPart("o", 11, false), index.Find("o"));
        Assert.Equal(["_", "n", "o", "日"], index.Below(index.First).Select(part => part.Prefix));
        Assert.Null(index.Find("od"));
    }

    [Fact]
    public void A_letter_with_more_than_two_hundred_names_is_split_by_the_letters_that_tell_them_apart()
    {
        string[] keys = Keys([.. Enumerable.Range(1000, 190).Select(n => $"Saint A{n}"), .. Enumerable.Range(1000, 190).Select(n => $"Saint B{n}"), "Saint"]);
        NameIndex index = CountedNames.Index(keys);

        Assert.Equal(["", "s", "saint", "saint-", "saint-a", "saint-b"], index.Parts.Select(part => part.Prefix));
        Assert.Equal(new NameIndexPart("saint", 381, true), index.Find("saint"));
        Assert.Equal(["", "s", "saint", "saint-", "saint-b"], index.Path("saint-b1150").Select(part => part.Prefix));
        Assert.Equal(["saint", "saint-", "saint-a", "saint-b"], index.Under(index.Find("saint")!).Select(part => part.Prefix));
    }

    [Fact]
    public void Every_name_stands_on_the_page_that_says_it_holds_it()
    {
        Random random = new(7);
        string[] keys = Keys(Enumerable.Range(0, 2000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => "aabé𝒳 z9"[random.Next(8)]))));
        NameIndex index = CountedNames.Index(keys);

        NameIndexPart[] parts = [.. index.Parts];
        Assert.True(parts.Length > 20);
        Assert.Equal(keys.Length, parts.Sum(part => CountedNames.On(keys, part).Length));
        foreach (NameIndexPart part in parts)
        {
            Assert.All(CountedNames.On(keys, part).Distinct(), key => Assert.Equal(part, index.Path(key)[^1]));
        }
    }

    [Fact]
    public void Names_that_are_all_the_same_are_not_split_for_ever()
    {
        NameIndex index = CountedNames.Index([.. Enumerable.Repeat(new string('a', 300), 3000)]);

        NameIndexPart[] parts = [.. index.Parts];
        Assert.True(parts.Length < 5);
        Assert.Equal((3000, false), (parts[^1].Names, parts[^1].IsBranch));
    }

    private static string[] Keys(IEnumerable<string> names) => [.. names.Select(NameIndex.Key).Order(StringComparer.Ordinal)];
}
