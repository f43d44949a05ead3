using Annals.Model;

namespace Annals.Tests.Model;

public sealed class WebUriTests
{
    private static readonly Uri Start = new("https://valley.example/a/b");

    [Theory]
    [InlineData("http://[1:2:3:4:5:6:7:8:/64]/")]
    [InlineData("http://[0:0:0:0:0:0:0:0:/1")]
    [InlineData("https:\\\\[0:0:0:0:0:0:0:0:\\1]")]
    [InlineData("//[0:0:0:0:0:0:0:0:/1]/a")]
    [InlineData("http://user@[0:0:0:0:0:0:0:0:?/1]/a")]
    public void A_host_in_brackets_that_are_not_closed_is_none(string text)
    {
        Assert.False(WebUri.TryCreate(text, out _));
        Assert.False(WebUri.TryCreate(Start, text, out _));
    }

    [Theory]
    [InlineData("http://[::1]:80/a[b/c", "http://[::1]/a[b/c")]
    [InlineData("https://valley.example/[a/b]?[c", "https://valley.example/[a/b]?[c")]
    [InlineData("/[a/b", "https://valley.example/[a/b")]
    [InlineData("c", "https://valley.example/a/c")]
    public void Brackets_elsewhere_are_part_of_the_address(string text, string expected)
    {
        Assert.True(WebUri.TryCreate(Start, text, out Uri? read));
        Assert.Equal(expected, read.AbsoluteUri);
    }
}
