using Annals.Language;

namespace Annals.Tests.Language;

public sealed class TextTokensTests
{
    [Theory]
    [InlineData("Malmö's U.S. envoy: 94.4% of 12,500.", "malmo s us envoy 94.4 of 12,500")]
    [InlineData("  ", "")]
    [InlineData("…—!", "")]
    [InlineData("A. B", "a b")]
    [InlineData("3.", "3")]
    [InlineData("Łódź Straße", "lodz strasse")]
    [InlineData("日本 地震", "日本 地震")]
    public void Text_falls_into_plain_words_and_numbers(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextTokens.Of(text, 100).Select(token => token.Text)));

    [Fact]
    public void Capitals_acronyms_numbers_and_signs_are_told()
    {
        Assert.Equal(
            [
                new TextToken("un", true, true, false, '\0'),
                new TextToken("envoy", false, false, false, '\0'),
                new TextToken("kim", true, false, false, '\0'),
                new TextToken("20", false, false, true, '$'),
                new TextToken("3.5", false, false, true, '%'),
            ],
            TextTokens.Of("UN envoy Kim $20 3.5 %", 100));
    }

    [Fact]
    public void A_text_is_read_only_so_far() => Assert.Equal(["abc"], TextTokens.Of("abcdefg", 3).Select(token => token.Text));

    [Fact]
    public void A_cut_inside_a_character_is_harmless() => Assert.Equal(["ab"], TextTokens.Of("ab\ud83d\ude00", 3).Select(token => token.Text));
}
