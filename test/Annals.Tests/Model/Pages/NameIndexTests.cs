using Annals.Model.Pages;

namespace Annals.Tests.Model.Pages;

public sealed class NameIndexTests
{
    [Fact]
    public void Two_hundred_names_stand_on_one_page()
    {
        NameIndex index = NameIndex.Of(Keys(Enumerable.Range(100, 200).Select(n => $"Name {n}")));

        Assert.Equal(200, Assert.Single(index.Parts).Own);
    }

    [Fact]
    public void More_names_have_a_page_per_first_letter()
    {
        NameIndex index = NameIndex.Of(Keys([.. Enumerable.Range(0, 201).Select(n => $"Name {n}"), "Ödön", "Øland", "日本", "…"]));

        Assert.Equal(["", "_", "n", "o", "日"], index.Parts.Select(part => part.Prefix));
        Assert.Equal("entities/index-o", IndexPage.AddressOf(Annals.Model.SubjectKind.Entity, index.Holding(NameIndex.Key("Ødegård")).Prefix));
        Assert.Equal(2, index.Parts[3].Own);
        Assert.Equal(["_", "n", "o", "日"], index.Below(index.Parts[0]).Select(part => part.Prefix));
    }

    [Fact]
    public void A_letter_with_more_than_a_thousand_names_is_split_by_the_letters_that_tell_them_apart()
    {
        string[] keys = Keys([.. Enumerable.Range(1000, 900).Select(n => $"Saint A{n}"), .. Enumerable.Range(1000, 900).Select(n => $"Saint B{n}"), "Saint"]);
        NameIndex index = NameIndex.Of(keys);

        Assert.Equal(["", "s", "saint", "saint-", "saint-a", "saint-b"], index.Parts.Select(part => part.Prefix));
        NameIndexPart saint = index.Parts[2];
        Assert.Equal((1801, 1), (saint.Names, saint.Own));
        Assert.Equal("saint-b", index.Holding("saint-b1500").Prefix);
        Assert.Equal(["s", "saint", "saint-"], index.Above(index.Holding("saint-b1500")).Select(part => part.Prefix));
    }

    [Fact]
    public void Every_name_stands_on_the_page_that_says_it_holds_it()
    {
        Random random = new(7);
        string[] keys = Keys(Enumerable.Range(0, 9000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => "aabé𝒳 z9"[random.Next(8)]))));
        NameIndex index = NameIndex.Of(keys);

        Assert.True(index.Parts.Count > 20);
        Assert.Equal(keys.Length, index.Parts.Sum(part => part.Own));
        foreach (NameIndexPart part in index.Parts)
        {
            Assert.All(keys.Skip(part.First).Take(part.Own), key => Assert.Same(part, index.Holding(key)));
        }
    }

    [Fact]
    public void Names_that_are_all_the_same_are_not_split_for_ever()
    {
        NameIndex index = NameIndex.Of([.. Enumerable.Repeat(new string('a', 300), 3000)]);

        Assert.True(index.Parts.Count < 5);
        Assert.Equal(3000, index.Parts[^1].Own);
    }

    private static string[] Keys(IEnumerable<string> names) => [.. names.Select(NameIndex.Key).Order(StringComparer.Ordinal)];
}
