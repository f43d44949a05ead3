using System.Text;
using Annals.Model;
using Annals.Storage;

namespace Annals.Tests.Storage;

public sealed class ContentJsonTests
{
    private static readonly EventContent Full = new(
        "A \"dam\" & <b>holds</b> at Ōtaki \u2028\u0001 👩‍👧", "en", "Disasters",
        [new("Floods", [new("Flood", "in spring", "Floods", 0, 6)]), new("no link", [])],
        [new("Dam", null, "Dam", 3, 3), new("Ōtaki", "history", "Ōtaki town", 20, 5)],
        [new("(News)", "News", "Agency", "de", "https://example.org/a?b=c&d", "https://archive.example/1", true), new("plain", null, null, null, "https://example.org/", null, false)]);

    [Fact]
    public void What_is_written_is_read_again()
    {
        Assert.Equal(Full, ContentJson.Read(ContentJson.Write(Full)));
        Assert.Equal(Full, ContentJson.Read(Encoding.UTF8.GetBytes(ContentJson.Write(Full))));
        EventContent bare = new("x", "fr", null, [], [], []);
        Assert.Equal(bare, ContentJson.Read(ContentJson.Write(bare)));
    }

    [Fact]
    public void Neither_the_order_of_fields_nor_unknown_ones_matter()
    {
        EventContent read = ContentJson.Read("""{"s":[{"u":"https://a.example/","zz":{"u":[1]},"x":"A"}],"new":[[{}],2],"k":[],"t":[{"k":[],"x":"T"}],"l":"en","h":"H"}""");

        Assert.Equal(new EventContent("H", "en", null, [new("T", [])], [], [new("A", null, null, null, "https://a.example/", null, false)]), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"h":"H","l":"en","t":[],"k":[]}""")]
    [InlineData("""{"h":"H","l":"en","t":[],"k":{},"s":[]}""")]
    [InlineData("""{"h":"H","l":"en","t":[],"k":[["a",null,null,0,1,2]],"s":[]}""")]
    [InlineData("""{"h":"H","l":"en","t":[],"k":[],"s":[{"x":"A"}]}""")]
    [InlineData("""{"h":"H","l":"en","t":[],"k":[],"s":[]""")]
    public void Damage_is_said(string damaged) => Assert.Throws<InvalidDataException>(() => ContentJson.Read(damaged));
}
