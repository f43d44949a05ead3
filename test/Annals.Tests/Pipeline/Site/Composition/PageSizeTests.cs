using System.Globalization;
using System.Text;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Lists;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Composition;

/// <summary>A reader waits for the bytes of a page: none has more than 60,000 without its pictures.</summary>
public sealed class PageSizeTests : IDisposable
{
    private const int MostBytes = 60_000;

    private readonly PagesChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Theory]
    [InlineData("word", "Name", 70, 24)]
    [InlineData("वार्ताएँ", "नाम", 40, 16)]
    [InlineData("\"&<>\"", "\"N&me\"", 60, 8)]
    public void No_page_is_heavier_however_long_its_list_and_the_texts_in_it(string word, string name, int words, int links)
    {
        _chronicle.Import([.. Enumerable.Range(1, 6).Select(day => Day(day, word, name, words, links))]);

        Dictionary<string, byte[]> files = _chronicle.Read(reader => PublishedSite.Of(new Edition(reader, new SiteSettings(), [])).Files);

        (string Path, int Bytes)[] pages = [.. files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file.Key, file.Value.Length))];
        Assert.Contains(pages, page => page.Path == "categories/sports/2020-03-3.html");
        Assert.True(pages.Count(page => page.Bytes > MostBytes / 2) > 10, "no page comes near");
        Assert.All(pages, page => Assert.True(page.Bytes <= MostBytes, string.Create(CultureInfo.InvariantCulture, $"{page.Path}: {page.Bytes} bytes")));
    }

    [Fact]
    public void What_there_is_no_room_for_is_left_out_of_all_formats_and_titles_never_are()
    {
        _chronicle.Import([.. Enumerable.Range(1, 6).Select(day => Day(day, "word", "A rather long name of somebody", 70, 24))]);

        Dictionary<string, byte[]> files = _chronicle.Read(reader => PublishedSite.Of(new Edition(reader, new SiteSettings(), [])).Files);

        const string Page = "categories/sports/2020-03-2";
        int shown = Count(files[Page + ".html"], "<p class=\"about\">");
        Assert.InRange(shown, 5, ListPlan.MostRows - 5);
        Assert.Equal(ListPlan.MostRows, Count(files[Page + ".html"], "<p class=\"title\">"));
        Assert.Equal(ListPlan.MostRows - shown, Count(files[Page + ".json"], "\"entities\":[]"));
    }

    [Fact]
    public void A_year_with_events_on_every_day_and_many_categories_has_room()
    {
        DateOnly from = new(2024, 1, 1);
        CalendarPage year = new(CalendarKind.Year, from, [.. Enumerable.Range(0, 12).Select(month => new CalendarPart(from.AddMonths(month), 9000, 1))], from.AddYears(-1), from.AddYears(1))
        {
            Detail = [.. Enumerable.Range(0, 366).Select(day => new CalendarPart(from.AddDays(day), 10 + (day % 90), 0))],
            Categories = [.. Enumerable.Range(0, 12).Select(i => new CategoryMonths(new NamedAddress($"Category of number {i}", $"categories/category-of-number-{i}"), [.. Enumerable.Repeat(100 + i, 12)]))],
        };

        Assert.InRange(RenderedPages.Bytes(output => ListPages.Write(output, PageFormat.Html, year, new SiteSettings())).Length, MostBytes / 2, MostBytes);
    }

    private static int Count(byte[] page, string text) => Encoding.UTF8.GetString(page).Split(text).Length - 1;

    /// <summary>A day of forty entries of one category, each with several names.</summary>
    private static string Day(int day, string word, string name, int words, int links) => PagesChronicle.Page(
        string.Create(CultureInfo.InvariantCulture, $"2020-03-{day:00}"),
        [
            "'''Sports'''",
            .. Enumerable.Range(0, 40).Select(entry =>
                string.Create(CultureInfo.InvariantCulture, $"*{entry} of {day}: {string.Join(' ', Enumerable.Repeat(word, words))} ")
                + string.Join(", ", Enumerable.Range(entry, links).Select(link => string.Create(CultureInfo.InvariantCulture, $"[[{name} number {link}]]")))
                + string.Create(CultureInfo.InvariantCulture, $". [https://example.org/{day}/{entry} (Example)]")),
        ]);
}
