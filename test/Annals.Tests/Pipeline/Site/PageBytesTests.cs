using System.Text;
using Annals.Pipeline.Site;

namespace Annals.Tests.Pipeline.Site;

public sealed class PageBytesTests
{
    [Fact]
    public void What_is_written_in_small_steps_stands_in_one_piece()
    {
        PageBytes page = new();
        StringBuilder expected = new();
        for (int step = 0; step < 5000; step++)
        {
            page.Write("<li>"u8);
            page.Write(step);
            page.WriteText("Ω\ud83d\ude00");
            expected.Append("<li>").Append(step).Append("Ω\ud83d\ude00");
        }

        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(page.WrittenSpan));
        Assert.Equal(page.WrittenSpan.Length, page.WrittenCount);
    }

    [Fact]
    public void A_piece_larger_than_the_room_fits()
    {
        PageBytes page = new();
        byte[] large = new byte[100_000];
        Array.Fill(large, (byte)'x');
        page.Write("a"u8);
        page.Write(large);
        Assert.Equal(100_001, page.WrittenCount);
        Assert.Equal((byte)'x', page.WrittenSpan[^1]);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("plain", true)]
    [InlineData("\u007f", true)]
    [InlineData("naïve", false)]
    [InlineData("\ud83d\ude00", false)]
    [InlineData("\ud83d", false)]
    public void Text_says_whether_it_is_ascii(string text, bool ascii) => Assert.Equal(ascii, new PageBytes().WriteText(text));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        PageBytes page = new();
        page.WriteText("a\udc00b");
        Assert.Equal("a\ufffdb", Encoding.UTF8.GetString(page.WrittenSpan));
    }

    [Fact]
    public void It_can_be_cut_and_begun_anew()
    {
        PageBytes page = new();
        page.WriteText("kept and not");
        page.CutTo(4);
        Assert.Equal("kept", Encoding.UTF8.GetString(page.WrittenSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => page.CutTo(5));
        page.Clear();
        Assert.Equal(0, page.WrittenCount);
    }

    [Fact]
    public void No_more_is_taken_as_written_than_there_is_room()
    {
        PageBytes page = new();
        int room = page.GetSpan(3000).Length;
        Assert.True(room >= 3000);
        Assert.Throws<ArgumentOutOfRangeException>(() => page.Advance(room + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => page.GetSpan(-1));
        Assert.NotEqual(0, page.GetMemory().Length);
    }
}
