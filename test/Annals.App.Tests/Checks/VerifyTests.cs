using System.Text.Json;
using Annals.Storage;

namespace Annals.App.Tests.Checks;

/// <summary><c>annals verify</c> as a person runs it, over sound and damaged chronicles and sites.</summary>
public sealed class VerifyTests(SmallChronicle samples) : IDisposable
{
    private const string Event = SmallChronicle.Event;

    private readonly string _folder = samples.Copy();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sound_chronicle_and_its_site_hold()
    {
        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal((0, "everything holds\n", ""), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void A_site_in_a_folder_of_its_public_address_holds()
    {
        File.WriteAllText(Path.Combine(_folder, "annals.json"), """{ "publicAddress": "https://example.org/the/chronicle/", "editorials": "opinion" }""");
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        Assert.Contains("href=\"/the/chronicle/topics/index.html\"", File.ReadAllText(Site("404.html")), StringComparison.Ordinal);

        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal((0, "everything holds\n", ""), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Each_damage_of_a_site_is_named_and_the_rest_is_checked()
    {
        Change(Event + ".html", text => text.Replace("Putin", "Somebody", StringComparison.Ordinal));
        Change(Event + ".json", text => text[..(text.Length / 2)]);
        Change(Event + ".xml", text => text.Replace("</event>", "", StringComparison.Ordinal));
        Change(Event + ".md", text => text + "\n<b>markup</b>\n");
        Change("about.html", text => text.Replace("href=\"", "href=\"no/such/", StringComparison.Ordinal));
        File.Delete(Site("news/2017/11/23/index.md"));
        File.WriteAllText(Site("topics/of-somebody-else.txt"), "not ours");
        File.WriteAllBytes(Site("news/2017/11/index.md"), [0xff, 0xfe, 0x00]);
        File.Delete(Site("feed.rss"));
        Directory.CreateDirectory(Site("feed.rss"));
        File.WriteAllText(Site("style.css"), "");

        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal(3, run.Code);
        string[] expected =
        [
            $"site {Event}.html: it is not what was written: annals build --verify mends it",
            $"site {Event}.json: it is no JSON",
            $"site {Event}.xml: it is no XML",
            $"site {Event}.md: it has HTML in its Markdown",
            "site about.html: its link no/such/index.html leads nowhere",
            "site news/2017/11/23/index.md: it is missing",
            "site topics/of-somebody-else.txt: the chronicle gives no such file",
            "site news/2017/11/index.md: it is not UTF-8",
            "site feed.rss: it is missing",
            "site style.css: it is not what was written",
        ];
        Assert.All(expected, fault => Assert.Contains(fault, run.Output, StringComparison.Ordinal));
        Assert.EndsWith(" faults\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Errors);

        File.Delete(Site("topics/of-somebody-else.txt"));
        Directory.Delete(Site("feed.rss"));
        AnnalsProcess.Must(_folder, "build", "--out", "site", "--verify");
        AnnalsProcess.Must(_folder, "verify", "--site", "site");
    }

    [Fact]
    public void A_site_that_is_whole_but_of_an_earlier_chronicle_is_told_from_a_damaged_one()
    {
        AnnalsProcess.Must(_folder, "edit", Event, "--category", "Sports", "--because", "tried");

        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal(3, run.Code);
        Assert.Contains($"site {Event}.html: the chronicle has another by now: annals build brings it up to date", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mends", run.Output, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        AnnalsProcess.Must(_folder, "verify", "--site", "site");
    }

    [Fact]
    public void A_changed_list_of_files_is_named_and_the_files_are_compared_all_the_same()
    {
        string list = Site(".annals/manifest");
        File.WriteAllText(list, File.ReadAllText(list).Replace("about\t", "about\t.html:1:0000000000000001\tx", StringComparison.Ordinal));
        AnnalsProcess changed = AnnalsProcess.Run(_folder, "verify", "--site", "site");
        File.WriteAllText(list, "nonsense");
        File.Delete(Site("about.html"));
        AnnalsProcess unreadable = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal((3, 3), (changed.Code, unreadable.Code));
        Assert.Contains("site about.html: the list of files tells it otherwise than it is", changed.Output, StringComparison.Ordinal);
        Assert.Contains("site: it has no list of its files that can be read", unreadable.Output, StringComparison.Ordinal);
        Assert.Contains("site about.html: it is missing", unreadable.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_none_and_a_link_in_the_place_of_a_folder_are_named()
    {
        Assert.Contains("site: there is no folder nowhere", AnnalsProcess.Run(_folder, "verify", "--site", "nowhere").Output, StringComparison.Ordinal);

        Directory.Move(Site("opinion"), Path.Combine(_folder, "elsewhere"));
        Directory.CreateSymbolicLink(Site("opinion"), Path.Combine(_folder, "elsewhere"));
        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal(3, run.Code);
        Assert.Contains("site opinion/index.html: it is missing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_suppressed_text_are_found_in_a_site_that_still_has_them()
    {
        File.Copy(Site(Event + ".md"), Site("left-over.md"));
        AnnalsProcess.Must(_folder, "suppress", Event, "--class", "privacy", "--because", "asked for");
        AnnalsProcess.Must(_folder, "build", "--out", "site");

        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal((3, "site left-over.md: the chronicle gives no such file\nsite left-over.md: it has words of a suppressed text\n2 faults\n"), (run.Code, run.Output));
    }

    [Fact]
    public void Unreadable_contents_and_wrong_notes_are_named_together_and_the_site_is_compared_as_far_as_it_goes()
    {
        Damage("UPDATE revision SET content = '{' WHERE key = (SELECT min(key) FROM revision)");
        Damage("UPDATE meta SET value = 'x' WHERE key = 'settled'");
        File.Delete(Site("about.html"));

        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site", "--json");

        Assert.Equal(3, run.Code);
        using JsonDocument told = JsonDocument.Parse(run.Output);
        string[] places = [.. told.RootElement.GetProperty("places").EnumerateArray().Select(place => place.GetString()!)];
        Assert.Equal(places.Length, told.RootElement.GetProperty("faults").GetInt32());
        Assert.Contains(places, place => place.Contains("its newest revision cannot be read", StringComparison.Ordinal));
        Assert.Contains("file: its note “settled” is no number", places);
        Assert.Contains(places, place => place.Contains("site news/2017/10/16/index: checked only in part", StringComparison.Ordinal));
        Assert.Contains("site about.html: it is missing", places);
        Assert.DoesNotContain(places, place => place.Contains("gives no such file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("state", true)]
    [InlineData("revision", true)]
    [InlineData("event", true)]
    [InlineData("sqlite_schema", false)]
    public void A_damaged_page_of_the_file_gives_exit_code_3(string table, bool goesOn)
    {
        string file = Path.Combine(_folder, "annals.db");
        long page;
        using (ChronicleFile opened = ChronicleFile.OpenExisting(file))
        {
            page = table == "sqlite_schema" ? 1 : (long)opened.Statement($"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'", 0).Value()!;
        }

        using (FileStream stream = new(file, FileMode.Open))
        {
            stream.Position = ((page - 1) * 4096) + (page == 1 ? 100 : 0);
            stream.Write(Enumerable.Repeat((byte)0x5a, 3000).ToArray());
        }

        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--site", "site");

        Assert.Equal(3, run.Code);
        Assert.Single((goesOn ? run.Output : run.Errors).Split('\n'), line => line.Contains(goesOn ? " faults" : "is damaged or is not a chronicle", StringComparison.Ordinal));
        Assert.Equal(goesOn ? 0 : 1, run.Errors.Count(c => c == '\n'));
        AnnalsProcess show = AnnalsProcess.Run(_folder, "show", Event);
        Assert.Equal((3, 1), (show.Code, show.Errors.Count(c => c == '\n')));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 3)]
    [InlineData(20000, 3)]
    public void A_file_that_was_cut_gives_exit_code_3(int length, int code)
    {
        using (FileStream stream = new(Path.Combine(_folder, "annals.db"), FileMode.Open))
        {
            stream.SetLength(length);
        }

        Assert.Equal(code, AnnalsProcess.Run(_folder, "verify").Code);
    }

    [Fact]
    public void A_chronicle_that_is_missing_gives_exit_code_1()
    {
        AnnalsProcess run = AnnalsProcess.Run(_folder, "verify", "--db", "none.db");

        Assert.Equal((1, "annals: none.db: there is no chronicle; `annals import` makes one.\n"), (run.Code, run.Errors));
    }

    private string Site(string path) => Path.Combine(_folder, "site", path);

    private void Change(string path, Func<string, string> change) => File.WriteAllText(Site(path), change(File.ReadAllText(Site(path))));

    private void Damage(string sql)
    {
        using ChronicleFile file = ChronicleFile.OpenExisting(Path.Combine(_folder, "annals.db"));
        file.Execute(sql);
    }
}
