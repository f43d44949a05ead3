using System.Globalization;
using System.Text.RegularExpressions;
using Annals.App.Publishing;

namespace Annals.App.Tests.Publishing;

public sealed class SiteBuildTests : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_work, recursive: true);

    [Fact]
    public void A_first_build_writes_every_file_and_keeps_a_list_of_them()
    {
        BuildResult result = ListedPages.Build(Folder("site"), Pages(100));

        Assert.Equal((StagingMode.Fresh, 200, 200, 0), (result.Mode, result.Manifest.Files, result.Written.All, result.Deleted.All));
        Assert.Equal("<p>text 7", File.ReadAllText(Folder("site/news/2001/01/08/page-7.html")));
        Assert.Equal(["lock", "manifest"], Directory.EnumerateFileSystemEntries(Folder("site/.annals")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_second_build_of_the_same_writes_nothing()
    {
        ListedPages.Build(Folder("site"), Pages(100));
        DateTime[] before = Times("site");

        BuildResult result = ListedPages.Build(Folder("site"), Pages(100));

        Assert.Equal((StagingMode.Trusting, 200, 0, 0), (result.Mode, result.Manifest.Files, result.Written.All, result.Deleted.All));
        Assert.Equal(before, Times("site"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_jobs_changes_nothing(int jobs)
    {
        ListedPages.Build(Folder("one"), Pages(500), jobs: 1);
        ListedPages.Build(Folder("other"), Pages(500), jobs: jobs);

        SiteTree.MustBeEqual(Folder("one"), Folder("other"), $"{jobs} jobs");
    }

    [Fact]
    public void A_later_build_writes_what_differs_and_deletes_what_is_gone()
    {
        ListedPages.Build(Folder("site"), Pages(50));
        Dictionary<string, string> later = Pages(60);
        later[Page(3)] = "another text";
        later.Remove(Page(4));
        later["index"] = "front";

        BuildResult result = ListedPages.Build(Folder("site"), later);

        Assert.Equal((2 * (10 + 2), 2), (result.Written.All, result.Deleted.All));
        ListedPages.Build(Folder("fresh"), later);
        SiteTree.MustBeEqual(Folder("fresh"), Folder("site"), "after a change");
    }

    /// <summary>The list of such a site has the beginning of the SHA-256 of each file.</summary>
    [Fact]
    public void A_site_of_an_earlier_program_is_compared_file_by_file()
    {
        ListedPages.Build(Folder("site"), Pages(50));
        string list = Folder("site/.annals/manifest");
        string now = File.ReadAllText(list);
        File.WriteAllText(list, Regex.Replace(now.Replace("annals site 2", "annals site 1", StringComparison.Ordinal), ":[0-9a-f]{16}", ":0123456789abcdef"));

        BuildResult same = ListedPages.Build(Folder("site"), Pages(50));
        Assert.Equal((StagingMode.Verifying, 0, 0), (same.Mode, same.Written.All, same.Deleted.All));
        Assert.Equal(now, File.ReadAllText(list));

        File.WriteAllText(list, now.Replace("annals site 2", "annals site 1", StringComparison.Ordinal));
        Dictionary<string, string> later = Pages(50);
        later[Page(3)] = "another text";
        later.Remove(Page(4));
        BuildResult changed = ListedPages.Build(Folder("site"), later);
        Assert.Equal((2, 2), (changed.Written.All, changed.Deleted.All));
    }

    [Fact]
    public void A_build_of_some_pages_leaves_the_others()
    {
        ListedPages.Build(Folder("site"), Pages(50));
        Dictionary<string, string> later = Pages(50);
        later[Page(3)] = "another text";
        later[Page(5)] = "not asked for";
        later["a/new"] = "new";
        later.Remove(Page(4));

        BuildResult result = ListedPages.Change(Folder("site"), later, Page(3), Page(4), Page(6), "a/new", "never/was");

        Assert.Equal((4, 2, 5), (result.Written.All, result.Deleted.All, result.Rendered));
        later[Page(5)] = "text 5";
        ListedPages.Build(Folder("fresh"), later);
        SiteTree.MustBeEqual(Folder("fresh"), Folder("site"), "after a change");
    }

    [Fact]
    public void What_was_changed_in_the_folder_by_others_is_trusted_or_mended_as_asked()
    {
        ListedPages.Build(Folder("site"), Pages(20));
        ListedPages.Build(Folder("fresh"), Pages(20));
        File.WriteAllText(Folder("site/news/2001/01/03/page-2.md"), "other");
        File.AppendAllText(Folder("site/news/2001/01/05/page-4.md"), " and more");
        File.Delete(Folder("site/news/2001/01/04/page-3.html"));

        Assert.Equal(0, ListedPages.Build(Folder("site"), Pages(20)).Written.All);
        Assert.Equal(3, ListedPages.Build(Folder("site"), Pages(20), verify: true).Written.All);
        SiteTree.MustBeEqual(Folder("fresh"), Folder("site"), "after verifying");
    }

    [Fact]
    public void A_page_that_is_listed_twice_is_written_once()
    {
        Dictionary<string, string> pages = Pages(3);
        using (OutputFolder output = OutputFolder.Open(Folder("site")))
        {
            new SiteBuild(output, [new ListedPages(pages)], _ => { }).Whole([Page(1), Page(0), Page(1), Page(2)], verify: false);
        }

        ListedPages.Build(Folder("fresh"), pages);
        SiteTree.MustBeEqual(Folder("fresh"), Folder("site"), "a page listed twice");
    }

    [Fact]
    public void Files_of_others_stay()
    {
        ListedPages.Build(Folder("site"), Pages(5));
        File.WriteAllText(Folder("site/CNAME"), "example.org");
        File.WriteAllText(Folder("site/news/2001/01/01/picture.png"), "mine");

        ListedPages.Build(Folder("site"), Pages(0), verify: true);

        Assert.Equal(["CNAME", "news/2001/01/01/picture.png"], SiteTree.Read(Folder("site")).Keys.Where(path => path[0] != '.'));
    }

    [Fact]
    public void A_file_of_others_where_a_page_goes_is_not_overwritten()
    {
        ListedPages.Build(Folder("site"), Pages(5));
        File.WriteAllText(Folder("site/about.md"), "mine");

        PublishingException refused = Assert.Throws<PublishingException>(() => ListedPages.Build(Folder("site"), new Dictionary<string, string>(Pages(5)) { ["about"] = "ours" }));

        Assert.Equal(ExitCode.WrongUsage, refused.ExitCode);
        Assert.Contains("about.md", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Folder("site/about.md")));
        Assert.False(File.Exists(Folder("site/about.html")));
    }

    [Fact]
    public void Nothing_is_written_through_a_link_that_leads_elsewhere()
    {
        ListedPages.Build(Folder("site"), Pages(40));
        Directory.Move(Folder("site/news/2001/02"), Folder("elsewhere"));
        Directory.CreateSymbolicLink(Folder("site/news/2001/02"), Folder("elsewhere"));
        Dictionary<string, string> later = Pages(40);
        later[Page(35)] = "another text";

        Assert.Throws<PublishingException>(() => ListedPages.Build(Folder("site"), later));

        Assert.Equal("text 35", File.ReadAllText(Folder("elsewhere/05/page-35.md")));
    }

    [Theory]
    [InlineData("../out")]
    [InlineData("a/../../out")]
    [InlineData("/out")]
    [InlineData(".annals/manifest")]
    [InlineData("a//out")]
    [InlineData("a\\out")]
    [InlineData("a\0out")]
    public void A_path_that_leads_out_is_left_out_and_named(string page)
    {
        BuildResult result = ListedPages.Build(Folder("site"), new Dictionary<string, string>(Pages(2)) { [page] = "evil" });

        Assert.Equal(2, result.Faults.Count);
        Assert.Equal(4, result.Manifest.Files);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_work).Select(Path.GetFileName));
    }

    private static string Page(int number) => string.Create(CultureInfo.InvariantCulture, $"news/{new DateOnly(2001, 1, 1).AddDays(number):yyyy/MM/dd}/page-{number}");

    private static Dictionary<string, string> Pages(int count) =>
        Enumerable.Range(0, count).ToDictionary(Page, number => string.Create(CultureInfo.InvariantCulture, $"text {number}"));

    private string Folder(string name) => Path.Combine(_work, name);

    private DateTime[] Times(string folder) =>
        [.. Directory.EnumerateFiles(Folder(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.GetLastWriteTimeUtc)];
}
