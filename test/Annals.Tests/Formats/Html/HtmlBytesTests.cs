using System.Text;
using Annals.Formats.Html;

namespace Annals.Tests.Formats.Html;

public sealed class HtmlBytesTests
{
    private const string Words = "<p>żółć Přílišné</p>";

    [Fact]
    public void A_byte_order_mark_goes_before_everything_else() =>
        Assert.Equal(Words, HtmlBytes.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Words)], "text/html; charset=windows-1250"));

    [Theory]
    [InlineData("text/html; charset=windows-1250")]
    [InlineData("text/html;charset=\"Windows-1250\"; x=y")]
    public void The_declared_media_type_tells_the_encoding(string mediaType) =>
        Assert.Equal(Words, HtmlBytes.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(Words), mediaType));

    [Theory]
    [InlineData("<meta charset=windows-1250>")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>")]
    public void A_meta_element_tells_the_encoding(string meta) =>
        Assert.Equal(meta + Words, HtmlBytes.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(meta + Words), null));

    [Fact]
    public void Without_a_word_utf8_is_tried_and_then_windows_1252()
    {
        Assert.Equal(Words, HtmlBytes.Decode(Encoding.UTF8.GetBytes(Words), null));
        Assert.Equal("“é”", HtmlBytes.Decode([0x93, 0xE9, 0x94], null));
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x1B)]
    [InlineData(0xFF)]
    public void A_damaged_byte_makes_utf8_no_other_encoding(byte damage)
    {
        string text = HtmlBytes.Read([.. Encoding.UTF8.GetBytes(Words), damage, .. Encoding.UTF8.GetBytes(Words)], null, null).Text;
        Assert.StartsWith(Words, text, StringComparison.Ordinal);
        Assert.EndsWith(Words, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-charset")]
    [InlineData("utf-7")]
    [InlineData("")]
    public void An_unknown_name_counts_as_no_name(string name) =>
        Assert.Equal(Words, HtmlBytes.Decode(Encoding.UTF8.GetBytes(Words), "text/html; charset=" + name));

    [Fact]
    public void Bytes_that_are_wrong_in_the_declared_encoding_are_replaced_and_nothing_throws() =>
        Assert.Equal("a\uFFFDb", HtmlBytes.Decode([(byte)'a', 0xFF, (byte)'b'], "text/html; charset=utf-8"));
}
