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
    [InlineData("23 listopada 2017", "2017-11-23")]
    [InlineData("23. listopada 2017.", "2017-10-23")]
    [InlineData("3. studenoga 2017.", "2017-11-03")]
    [InlineData("13 дек. 2020", "2020-12-13")]
    [InlineData("23 בנובמבר 2017", "2017-11-23")]
    [InlineData("ngày 23 tháng 11 năm 2017", "2017-11-23")]
    [InlineData("Thứ Năm, 23 Tháng 11, 2017", "2017-11-23")]
    [InlineData("23 พฤศจิกายน 2560", "2017-11-23")]
    [InlineData("23 พฤศจิกายน พ.ศ. 2560", "2017-11-23")]
    [InlineData("3 มี.ค. 2560", "2017-03-03")]
    [InlineData("3 ม.ค. 2560", "2017-01-03")]
    [InlineData("3 มกราคม 2017", "2017-01-03")]
    [InlineData("23 नवंबर 2017", "2017-11-23")]
    [InlineData("23 मई 2017", "2017-05-23")]
    [InlineData("২৩ নভেম্বর ২০১৭", "2017-11-23")]
    [InlineData("۲ آذر ۱۳۹۶", "2017-11-23")]
    [InlineData("پنجشنبه ۲ آذر ۱۳۹۶ - ۱۰:۳۰", "2017-11-23T10:30")]
    [InlineData("۱۳۹۶/۰۹/۰۲", "2017-11-23")]
    [InlineData("31 اردیبهشت 1396", "2017-05-21")]
    [InlineData("31 مهر 1396", null)]
    [InlineData("۲۳ نومبر ۲۰۱۷", "2017-11-23")]
    [InlineData("٢٣ نوفمبر ٢٠١٧", "2017-11-23")]
    [InlineData("14 أيار/مايو 2020", "2020-05-14")]
    [InlineData("23 Nëntor 2017", "2017-11-23")]
    [InlineData("2017ko azaroaren 23a", "2017-11-23")]
    [InlineData("2017. gada 23. novembrī", "2017-11-23")]
    [InlineData("23 қараша 2017 жыл", "2017-11-23")]
    [InlineData("23. новембра 2017.", "2017-11-23")]
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
