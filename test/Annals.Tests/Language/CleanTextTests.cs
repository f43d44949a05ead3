using System.Text;
using Annals.Language;

namespace Annals.Tests.Language;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("  two   blanks ", "two blanks")]
    [InlineData("a\tb\r\nc\u00A0d\u2009e\u2028f", "a b c d e f")]
    [InlineData("nul\0 bell\a del\u007F c1\u0090", "nul bell del c1")]
    [InlineData("zero\u200Bwidth\uFEFF \u2060join", "zerowidth join")]
    [InlineData("non\uFFFEchar\uFDD0act\uFFFFer", "noncharacter")]
    [InlineData("pair \U0001F600 stays", "pair \U0001F600 stays")]
    [InlineData("latin\u200Djoiner\u200E", "latinjoiner")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("open \u202E override", "open override")]
    [InlineData("closed \u2067ابت\u2069 isolate", "closed \u2067ابت\u2069 isolate")]
    [InlineData("crossed \u2067 a \u202C b", "crossed a b")]
    [InlineData("", "")]
    public void Text_is_clean_and_keeps_what_means_something(string text, string expected) => Assert.Equal(expected, CleanText.Of(text));

    [Fact]
    public void A_lone_half_of_a_surrogate_pair_goes() => Assert.Equal("lone", CleanText.Of("\uD800lone\uDC00"));

    [Fact]
    public void A_plane_end_noncharacter_goes() => Assert.Equal("ab", CleanText.Of("a" + char.ConvertFromUtf32(0x1FFFE) + "b"));

    [Fact]
    public void Clean_text_stays_the_same_object()
    {
        string text = string.Concat("clean ", "text");
        Assert.Same(text, CleanText.Of(text));
    }

    [Fact]
    public void The_map_leads_each_index_to_the_place_of_its_character()
    {
        const string text = "a\u200B  \U0001F600b\0 c ";
        int[] map = new int[text.Length + 1];

        string clean = CleanText.Of(text, map);

        Assert.Equal("a \U0001F600b c", clean);
        Assert.Equal(clean.IndexOf('b', StringComparison.Ordinal), map[text.IndexOf('b', StringComparison.Ordinal)]);
        Assert.Equal(clean.IndexOf('c', StringComparison.Ordinal), map[text.IndexOf('c', StringComparison.Ordinal)]);
        Assert.Equal(clean.IndexOf('\uD83D', StringComparison.Ordinal), map[text.IndexOf('\uD83D', StringComparison.Ordinal)]);
        Assert.All(map, target => Assert.InRange(target, 0, clean.Length));
    }

    [Fact]
    public void Whatever_comes_in_the_result_is_clean_valid_and_stable()
    {
        Random random = new(20171123);
        string alphabet = "ab .\0\u0001\t\u200B\u200D\u202A\u202C\u2066\u2069\uD83D\uDE00\uFFFF\uFEFF\u0627\u0628é\u00A0";
        for (int round = 0; round < 5000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(30); i > 0; i--)
            {
                text.Append(alphabet[random.Next(alphabet.Length)]);
            }

            string clean = CleanText.Of(text.ToString());
            Assert.Equal(clean, CleanText.Of(clean));
            Assert.Equal(clean, Encoding.UTF8.GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(clean)));
            Assert.DoesNotContain(clean, character => char.IsControl(character) || character is '\uFFFF' or '\uFEFF');
            Assert.Equal(clean.Trim(), clean);
        }
    }
}
