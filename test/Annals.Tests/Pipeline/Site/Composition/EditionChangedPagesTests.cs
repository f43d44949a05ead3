using System.Globalization;
using System.Text;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Composition;

/// <summary>A site that is kept up to date by what changed is, file by file, the one that is built anew.</summary>
public sealed class EditionChangedPagesTests : IDisposable
{
    private static readonly SiteSettings Site = new() { PublicAddress = "https://example.org" };

    private readonly PagesChronicle _chronicle = new();
    private PublishedSite _site = new();
    private long _version;

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void After_new_days_with_gaps_between_them()
    {
        Start(Page("2016-05-10", 3));
        foreach (string date in new[] { "2016-05-20", "2016-05-12", "2016-08-02", "2015-12-30", "2016-07-31", "2016-08-01" })
        {
            _chronicle.Import(Page(date, 3));
            Check(date);
        }
    }

    [Fact]
    public void After_another_year_is_the_newest()
    {
        Start(Page("2014-03-01", 2), Page("2015-11-30", 2), Page("2015-12-30", 3));
        _chronicle.Import(Page("2015-12-31", 3));
        Check("the month goes on");
        _chronicle.Import(Page("2016-01-01", 3));
        Check("a year begins");
        Assert.Contains("find/2016-01/rows-0.js", _site.Files.Keys);
        Assert.Contains("find/2015/rows-0.js", _site.Files.Keys);
        _chronicle.Import(Page("2017-02-01", 3), Page("2018-02-01", 3), Page("2018-03-01", 3));
        Check("two years begin at once");
        _chronicle.Import(Page("2018-02-01", 0));
        Check("a month has nothing any more");
        _chronicle.Import(Page("2018-03-01", 0), Page("2014-03-01", 0));
        Check("years have nothing any more, the newest among them");
        Assert.Contains("find/2017-02/rows-0.js", _site.Files.Keys);
        Assert.DoesNotContain(_site.Files.Keys, file => file.StartsWith("find/2014", StringComparison.Ordinal) || file.StartsWith("find/2018", StringComparison.Ordinal));
    }

    [Fact]
    public void After_lists_grow_beyond_a_page_and_shrink_again()
    {
        Start(Page("2016-05-10", 30), Page("2016-05-11", 20), Page("2017-01-02", 15));
        _chronicle.Import(Page("2017-02-03", 15));
        Check("one page becomes years");
        _chronicle.Import(Page("2016-05-12", 30));
        _chronicle.Import(Page("2016-06-01", 30));
        Check("a year becomes months");
        _chronicle.Import(Page("2016-05-13", 45));
        Check("a month becomes pieces");
        _chronicle.Import(Page("2016-05-13", 1));
        Check("pieces become a month");
        _chronicle.Import(Page("2016-05-11", 1), Page("2016-05-12", 1), Page("2016-06-01", 0));
        Check("years become one page");
    }

    [Fact]
    public void After_a_day_grows_beyond_a_page_and_shrinks_again()
    {
        const string Second = "news/2016/05/10/2.html";
        Start(Page("2016-05-09", 3), Page("2016-05-10", 30));
        _chronicle.Import(Long("2016-05-10", 150));
        Check("one page becomes parts");
        Assert.Contains(Second, _site.Files.Keys);
        _chronicle.Import(Long("2016-05-10", 230));
        Check("more parts");
        Assert.Contains("news/2016/05/10/4.html", _site.Files.Keys);
        _chronicle.Import(Page("2016-05-11", 3), Long("2015-05-10", 145));
        Check("a day after it, and the same day of a year before");
        Assert.Contains("news/2015/05/10/2.html", _site.Files.Keys);
        _chronicle.Import(Long("2016-05-10", 140));
        Check("fewer parts");
        Assert.Contains(Second, _site.Files.Keys);
        Assert.DoesNotContain("news/2016/05/10/4.html", _site.Files.Keys);
        _chronicle.Import(Long("2016-05-10", 20));
        Check("one page again");
        Assert.DoesNotContain(Second, _site.Files.Keys);

        static string Long(string date, int entries) => LongDays.Page(date, entries, "வானிலை", 30);
    }

    [Fact]
    public void After_events_changed_moved_went_and_came_back()
    {
        const string Bridge = "* [[Works]]: The [[Long Bridge]] in [[Springfield]] opens to traffic after nine years of building. [https://example.org/bridge (News)]";
        Start(Page("2016-05-03", 4), PagesChronicle.Page("2016-05-04", Bridge), Page("2016-05-05", 6));
        _chronicle.Import(PagesChronicle.Page("2016-05-04", Bridge.Replace("nine", "ten", StringComparison.Ordinal)));
        Check("a revision");
        _chronicle.Import(PagesChronicle.Page("2016-05-04", Bridge.Replace("[[Works]]", "[[Roads]]", StringComparison.Ordinal)));
        Check("another topic");
        _chronicle.Import(PagesChronicle.Page("2016-05-04"));
        Check("removed");
        _chronicle.Import(PagesChronicle.Page("2016-05-04", Bridge));
        Check("back");
        _chronicle.Import(PagesChronicle.Page("2016-05-04"), PagesChronicle.Page("2016-05-06", Bridge));
        Check("on another day");
    }

    [Fact]
    public void After_decisions_made_by_hand()
    {
        const string Bridge = "* [[Works]]: The [[Long Bridge]] in [[Springfield]] opens to traffic after nine years of building. [https://example.org/bridge (News)]";
        Start(Page("2016-05-03", 4), PagesChronicle.Page("2016-05-04", Bridge), Page("2016-05-05", 6));
        long key = _chronicle.Event("The Long Bridge").Key;
        _chronicle.ByHand(byHand => byHand.Edit(key, [(DecisionKind.Date, "2016-03-01")], "a slip"));
        Check("a date");
        _chronicle.ByHand(byHand => byHand.Alias("Beta", "Alpha", "one river"));
        Check("an alias");
        _chronicle.ByHand(byHand => byHand.Retract(key, "it was not so"));
        Check("a retraction");
        _chronicle.ByHand(byHand => byHand.Undo(2, "two rivers"));
        Check("an alias taken back");
    }

    [Fact]
    public void After_a_name_changed_that_only_removed_events_and_earlier_revisions_hold()
    {
        const string Told = "[https://gazette.example/bridge]";
        const string Bridge = "* [[Ministry of works]]: The [[Long bridge]] in [[Springfield]] opens to traffic, says [[Omar Al-Long]]. " + Told;
        const string Ferry = "* The [[Old ferry]] makes its last journey, says its captain [[Ida Al-Old]]. [https://ferry.example/1]";
        const string Flood = "* The [[Beta]] floods [[Springfield]]. [https://example.org/beta (News)]";
        Start(Page("2016-05-03", 4), PagesChronicle.Page("2016-05-04", ";Works", Bridge, Ferry, Flood));
        _chronicle.Import(PagesChronicle.Page("2016-05-04", ";Works", "* The bridge in [[Springfield]] opens to traffic. " + Told, Flood));
        Check("one removed, one reworded");
        _chronicle.Import(PagesChronicle.Page("2017-05-04", "* The [[Old Ferry]] lies at [[Long Bridge]], paid by the [[Ministry of Works]]. [https://gazette.example/2 (The Gazette)]"));
        Check("the names come back, spelled otherwise");
        _chronicle.Import(PagesChronicle.Page(
            "2017-05-05",
            "* [[Ida al-Old]] and [[Omar al-Long]] meet on the [[Old Ferry]] below [[Long Bridge]]. [https://ferry.example/3 (The Ferry Post)]",
            "* [[Ministry of Works]]: A bell is cast for [[Long Bridge]]. [https://gazette.example/4 (The Gazette)]"));
        Check("they get pages");
        _chronicle.ByHand(byHand => byHand.Alias("Ida al-Old", "Captain Old", "one person"));
        Check("an alias");
        _chronicle.Import(PagesChronicle.Page("2017-05-05"));
        Check("the pages go again");
    }

    [Fact]
    public void After_a_suppression_everything_is_published_anew()
    {
        Start(Page("2016-05-03", 4), PagesChronicle.Page("2016-05-04", "* [[Works]]: The [[Long Bridge]] opens. [https://example.org/bridge (News)]"));
        _chronicle.Suppress(_chronicle.Event("The Long Bridge").Key);
        Assert.Null(_chronicle.Read(reader => reader.ChangesSince(_version)));
    }

    [Fact]
    public void After_a_new_name_under_a_letter_with_many_names()
    {
        Start(Names("2016-05-10", "Ab", 150), Names("2016-05-11", "Ac", 150), Names("2016-05-12", "Bd", 40));
        Assert.Contains("entities/index-ac.html", _site.Files.Keys);
        _chronicle.Import(Names("2016-05-13", "Ad", 1));
        Check("a name whose part is new");
        _chronicle.Import(Names("2016-05-14", "Ab", 151));
        Check("one more under the first two letters, and a second event of the others");
        _chronicle.Import(Names("2016-05-14", "Ab", 210));
        Check("so many under the first two letters that they are split");
        _chronicle.Import(Names("2016-05-14", "Ab", 152));
        Check("so few that they are on one page again");
        _chronicle.Import(Names("2016-05-13", "Ad", 0));
        Check("a name that goes");
    }

    [Fact]
    public void After_a_publisher_is_called_otherwise_only_its_lists_and_sources_without_a_label_are_published()
    {
        const string Unlabelled = "* The [[Long Bridge]] in [[Springfield]] opens to traffic after nine years of building. [https://paper.example/bridge]";
        Start(PagesChronicle.Page("2016-05-04", Unlabelled, Told("Harbour", "The Post"), Told("Market", "The Post")), Page("2016-05-05", 5));
        _chronicle.Import(PagesChronicle.Page("2017-05-04", Told("Station", "The Gazette"), Told("Library", "The Gazette"), Told("Theatre", "The Gazette")));
        EditionChanges changes = _chronicle.Read(reader => reader.ChangesSince(_version))!;
        Assert.Contains(_chronicle.Event("The Long Bridge").Key, changes.Events);
        Assert.DoesNotContain(_chronicle.Event("The Harbour").Key, changes.Events);
        Assert.DoesNotContain(new DateOnly(2016, 5, 4), changes.Days);
        Check("another name");
        Assert.Contains("The Gazette", Encoding.UTF8.GetString(_site.Files["news/2016/05/04/the-long-bridge-in-springfield-opens-to-traffic-after-nine-years-of-building.md"]), StringComparison.Ordinal);
    }

    private static string Told(string place, string publisher) =>
        $"* The [[{place}]] closes until further notice, says [[{place} Board]]. [https://paper.example/{place} ({publisher})]";

    /// <summary>One event that names so many things, all of them with the same first letters.</summary>
    private static string Names(string date, string letters, int count) => PagesChronicle.Page(
        date, [.. Enumerable.Range(0, count).Chunk(50).Select(some =>
            $"* Signed in {letters} on {date}: {string.Join(", ", some.Select(number => string.Create(CultureInfo.InvariantCulture, $"[[{letters}{number:0000} Works]]")))}. [https://example.org/{date}/{some[0]} (News)]")]);

    /// <summary>Events that all name Alpha, half of them Beta, and each something of its own.</summary>
    private static string Page(string date, int events)
    {
        string Line(int i) => string.Create(
            CultureInfo.InvariantCulture,
            $"* [[{(i % 3 == 0 ? "Floods" : "Droughts")}]]: The river [[Alpha]] {(i % 2 == 0 ? "meets the [[Beta]]" : "rises")} near [[Town {date} {i}]], with measure {i * 7919 % 1000} on {date}. [https://example.org/{date}/{i} (News {i % 5})]");
        return PagesChronicle.Page(date, [.. Enumerable.Range(0, events).Select(Line)]);
    }

    private void Start(params string[] pages)
    {
        _chronicle.Import(pages);
        _chronicle.Read(reader =>
        {
            _site = PublishedSite.Of(new Edition(reader, Site, []));
            _version = reader.Version;
            return true;
        });
        Assert.True(_site.Files.Count > 60, $"only {_site.Files.Count} files seen");
    }

    private void Check(string step) => _chronicle.Read(reader =>
    {
        Edition edition = new(reader, Site, []);
        PublishedSite anew = PublishedSite.Of(new Edition(reader, Site, []));
        Assert.True(reader.Version > _version, $"{step}: nothing changed");
        EditionChanges? changes = reader.ChangesSince(_version);
        Assert.NotNull(changes);
        Assert.True(_site.Update(edition, changes) > 0, step);
        string[] missing = [.. anew.Files.Keys.Except(_site.Files.Keys).Order(StringComparer.Ordinal)];
        string[] left = [.. _site.Files.Keys.Except(anew.Files.Keys).Order(StringComparer.Ordinal)];
        string[] old = [.. anew.Files.Where(file => _site.Files.TryGetValue(file.Key, out byte[]? bytes) && !bytes.AsSpan().SequenceEqual(file.Value)).Select(file => file.Key)];
        Assert.True(missing.Length + left.Length + old.Length == 0, $"{step}: missing {Some(missing)}; left {Some(left)}; old {Some(old)}");
        _version = reader.Version;
        return true;
    });

    private static string Some(string[] paths) => $"{paths.Length} [{string.Join(", ", paths.Take(6))}]";
}
