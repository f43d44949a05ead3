using Annals.Model;

namespace Annals.Tests.Model;

public sealed class WebAddressTests
{
    private const string Story = "https://valley.example/news/bridge-reopened";

    [Theory]
    [InlineData("http://valley.example/news/bridge-reopened")]
    [InlineData("https://www.valley.example/news/bridge-reopened/")]
    [InlineData("https://VALLEY.example:443/news/bridge-reopened#comments")]
    [InlineData("https://m.valley.example/news/bridge-reopened")]
    [InlineData("https://mobile.valley.example/news/bridge-reopened")]
    [InlineData("https://amp.valley.example/news/bridge-reopened")]
    [InlineData("https://valley.example/news/bridge-reopened/amp")]
    [InlineData("https://valley.example/news/bridge-reopened/amp/?utm_source=letter")]
    [InlineData("https://valley.example/amp/news/bridge-reopened")]
    [InlineData("https://valley.example/news/bridge-reopened.amp")]
    [InlineData("https://valley.example/news/bridge-reopened?amp=1")]
    [InlineData("https://valley.example/news/bridge-reopened?outputType=amp&fbclid=abc")]
    [InlineData("https://valley.example/news/bridge-reopened?utm_campaign=x&utm_medium=y&gclid=z")]
    [InlineData("https://web.archive.org/web/20171124101500/http://www.valley.example/news/bridge-reopened")]
    [InlineData("http://archive.org/web/2017/https://valley.example/news/bridge-reopened?utm_source=a")]
    [InlineData("https://archive.today/20171124101500/https://valley.example/news/bridge-reopened")]
    [InlineData("https://archive.ph/newest/http://valley.example/news/bridge-reopened")]
    [InlineData("http://archive.is/2017.11.24-101500/https://m.valley.example/news/bridge-reopened")]
    [InlineData("https://archive.md/o/AbCdE/https://valley.example/news/bridge-reopened")]
    public void Addresses_of_one_article_are_one(string address) => Assert.Equal(WebAddress.Key(Story), WebAddress.Key(address));

    [Theory]
    [InlineData("https://valley.example/news/bridge-reopened-2")]
    [InlineData("https://valley.example/news/bridge-reopened?id=2")]
    [InlineData("https://valley.example/amp")]
    [InlineData("https://hills.example/news/bridge-reopened")]
    [InlineData("https://sport.valley.example/news/bridge-reopened")]
    [InlineData("https://valley.example/news/Bridge-Reopened")]
    [InlineData("https://archive.ph/AbCdE")]
    public void Addresses_of_others_are_others(string address) => Assert.NotEqual(WebAddress.Key(Story), WebAddress.Key(address));

    [Theory]
    [InlineData("https://stamp.example/story", "stamp.example/story")]
    [InlineData("https://a.example/amp", "a.example/amp")]
    [InlineData("https://a.example/lamp", "a.example/lamp")]
    [InlineData("https://a.example/story.amp.html", "a.example/story.html")]
    [InlineData("https://m.com/story", "m.com/story")]
    [InlineData("https://a.example/?page=2&b=1", "a.example?page=2&b=1")]
    [InlineData("no address", "no address")]
    public void What_only_looks_like_a_variant_stays(string address, string key) => Assert.Equal(key, WebAddress.Key(address));

    [Theory]
    [InlineData("https://archive.ph/AbCdE")]
    [InlineData("https://archive.org/details/valley")]
    [InlineData("https://valley.example/archive.today/https://other.example/")]
    [InlineData("https://valley.example/")]
    public void Where_no_true_address_stands_none_is_made_up(string address) => Assert.Null(WebAddress.Unwrap(address));

    [Theory]
    [InlineData("https://web.archive.org/web/20150429211524/http://valley.example/", "2015-04-29T21:15:24Z")]
    [InlineData("https://web.archive.org/web/20150429211524id_/http://valley.example/", "2015-04-29T21:15:24Z")]
    [InlineData("https://archive.today/20150429211524/http://valley.example/", "2015-04-29T21:15:24Z")]
    [InlineData("https://archive.ph/AbCdE", null)]
    [InlineData("https://web.archive.org/web/20151329211524/http://valley.example/", null)]
    [InlineData("https://valley.example/2015042921152499/", null)]
    public void The_time_at_which_an_archive_took_a_page_stands_in_its_address(string address, string? time) =>
        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), WebAddress.ArchiveTime(address));
}
