using Annals.Pipeline.Extraction.Feeds;

namespace Annals.Tests.Pipeline.Extraction.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 23 Nov 2017 10:00:00 GMT", "2017-11-23T10:00:00Z")]
    [InlineData("23 Nov 17 10:00 EST", "2017-11-23T10:00-05:00")]
    [InlineData("Thu,  3 November 2017 10:00:00 +0530", "2017-11-03T10:00:00+05:30")]
    [InlineData("2017-11-23T10:00:00.123+01:00", "2017-11-23T10:00:00.123+01:00")]
    [InlineData("2017-11-23T10:00:00Z", "2017-11-23T10:00:00Z")]
    [InlineData("2017-11-23 10:00:00", "2017-11-23T10:00:00")]
    [InlineData("2017-11-23", "2017-11-23")]
    [InlineData("  Thu, 23 Nov 2017 10:00:00 -0000 ", "2017-11-23T10:00:00Z")]
    [InlineData("November 23, 2017", "2017-11-23")]
    [InlineData("Thu, 23 Nov 2017 10:00:00 GMT+01:00", "2017-11-23T10:00:00+01:00")]
    [InlineData("Fri, 1 MAY 98 23:59:60 pst", "1998-05-01T23:59:59-08:00")]
    [InlineData("2017-11-23t10:00:00.1234567z", "2017-11-23T10:00:00.1234567Z")]
    [InlineData("1 sept 2017 9:05 LONGNAME", "2017-09-01T09:05")]
    [InlineData("0999-02-03T04:05-11", "0999-02-03T04:05-11:00")]
    [InlineData("yesterday", null)]
    [InlineData("Thu, 31 Nov 2017 10:00:00 GMT", null)]
    [InlineData("", null)]
    public void A_date_is_read_as_exactly_as_it_is_written(string text, string? expected) => Assert.Equal(expected, FeedDate.Read(text));
}
