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
}
