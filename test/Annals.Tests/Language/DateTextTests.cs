using Annals.Language;

namespace Annals.Tests.Language;

/// <summary>Dates as people and machines write them.</summary>
public sealed class DateTextTests
{
    [Theory]
    [InlineData("2023 Jan 7;15(1)", "2023-01-07")]
    [InlineData("2020. január 5. vasárnap", "2020-01-05")]
    [InlineData("5 maja 2021", "2021-05-05")]
    [InlineData("le 1er mars 2019", "2019-03-01")]
    [InlineData("3 de abril de 2020", "2020-04-03")]
    [InlineData("12 ноября 2022", "2022-11-12")]
    [InlineData("2024年2月29日", "2024-02-29")]
    [InlineData("Wed Jan 15 08:45:00 UTC 2020", "2020-01-15")]
    [InlineData("2020. 5. 14. 10:30", "2020-05-14T10:30")]
    [InlineData("14/May/2020", "2020-05-14")]
    [InlineData("14. desember 2020", "2020-12-14")]
    [InlineData("14 مايو، 2020", "2020-05-14")]
    [InlineData("2020 m. gruodžio 3 d.", "2020-12-03")]
    [InlineData("Ada WallerMay 3, 2017Updated", "2017-05-03")]
    [InlineData("29.2.2023", null)]
    public void A_date_in_words_is_read(string text, string? day) => Assert.Equal(day, DateText.Find(text, false));

    [Theory]
    [InlineData("3/4/2020", true, "2020-03-04", true)]
    [InlineData("3-4-2020", true, "2020-03-04", true)]
    [InlineData("3/4/2020", false, "2020-04-03", true)]
    [InlineData("3.4.2020", true, "2020-04-03", false)]
    [InlineData("13/4/2020", true, "2020-04-13", false)]
    [InlineData("4/4/2020", false, "2020-04-04", false)]
    public void Numbers_that_could_be_turned_are_doubtful(string text, bool monthFirst, string day, bool isDoubtful)
    {
        Assert.Equal(day, DateText.Find(text, monthFirst, out bool doubtful));
        Assert.Equal(isDoubtful, doubtful);
    }
}
