using Annals.Model;

namespace Annals.Tests.Model;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Omar al-Bashīr", "Omar al-Bashir")]
    [InlineData("Ødegård Łódź Straße", "Odegard Lodz Strasse")]
    [InlineData("İstanbul", "Istanbul")]
    [InlineData("日本", "日本")]
    public void Letters_become_plain(string name, string plain) => Assert.Equal(plain, Folding.Plain(name));

    [Theory]
    [InlineData("a\ufffeb")]
    [InlineData("a\uffffb")]
    [InlineData("a\ud800b")]
    [InlineData("\udfff")]
    public void What_cannot_be_normalised_is_replaced(string text) => Assert.Contains('\ufffd', Folding.Plain(text));

    [Fact]
    public void A_text_folds_the_same_with_and_without_a_letter_of_another_script()
    {
        // What the Latin alphabets and signs need stands in a table; one letter more, and the whole rule is worked out.
        for (int c = 0x20; c < 0x2100; c = c == 0x2FF ? 0x2000 : c + 1)
        {
            string text = $"a{(char)c}b";
            Assert.Equal(Folding.Plain(text + "ж"), Folding.Plain(text) + "ж");
        }
    }
}
