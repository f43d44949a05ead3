using System.Text;
using System.Text.Json;
using Annals.App.Tests.Server;
using Annals.Storage;

namespace Annals.App.Tests.Commands;

/// <summary>Changes by hand with the real program: what undoing brings back, and that a suppressed text is nowhere.</summary>
public sealed class ByHandCommandTests(SmallChronicle samples) : IDisposable
{
    private const string Event = SmallChronicle.Event;
    private const string Text = "In Sochi, Sudan's president Omar al-Bashir tells his host Vladimir Putin that his country needs shelter from the United States and seeks closer military ties with Russia. "
        + "He travels although the International Criminal Court has wanted him since 2009.";

    private readonly string _folder = samples.Copy();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("edit", "--headline", "Other words of the president in Sochi")]
    [InlineData("edit", "--category", "Sports")]
    [InlineData("edit", "--topic", "Somewhere › Else")]
    [InlineData("edit", "--date", "2017-11-21")]
    [InlineData("retract")]
    public void After_undo_every_page_but_the_events_own_is_what_it_was(params string[] change)
    {
        string before = Copy("site", "before");
        AnnalsProcess.Must(_folder, [change[0], Event, .. change[1..], "--because", "tried"]);
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        Assert.NotEmpty(Differences(before));

        AnnalsProcess.Must(_folder, "undo", "1", "--because", "it was right");
        AnnalsProcess.Must(_folder, "build", "--out", "site");

        string slug = Event[(Event.LastIndexOf('/') + 1)..];
        // A category keeps its page: an earlier revision names it.
        Assert.All(Differences(before).Where(path => !path.StartsWith("categories/sports.", StringComparison.Ordinal)), path => Assert.Contains(slug, path, StringComparison.Ordinal));
        string[] fields = ["url", "date", "headline", "category", "topics", "sources", "entities", "related", "status", "because"];
        Assert.All(fields, field => Assert.Equal(Field(before, field), Field(Path.Combine(_folder, "site"), field)));
        AnnalsProcess.Must(_folder, "verify", "--site", "site");
    }

    [Fact]
    public void After_an_alias_is_undone_the_site_is_the_same_to_the_byte()
    {
        string before = Copy("site", "before");
        AnnalsProcess.Must(_folder, "edit", "Sudan", "--alias", "Russia", "--because", "tried");
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        Assert.NotEmpty(Differences(before));

        AnnalsProcess.Must(_folder, "undo", "1", "--because", "two things");
        AnnalsProcess.Must(_folder, "build", "--out", "site");

        Assert.Empty(Differences(before));
    }

    [Fact]
    public void Working_everything_out_again_gives_the_same_site_with_decisions_and_all()
    {
        AnnalsProcess.Must(_folder, "edit", Event, "--headline", "Other words of the president in Sochi", "--because", "tried");
        AnnalsProcess.Must(_folder, "retract", "2017-10-16/ligo-and-virgo-report-a-gravitational-wave-from-two-colliding-neutron-stars-some-seventy-observatories-among-them-telescopes-of-the-europe", "--because", "tried");
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        string before = Copy("site", "before");

        AnnalsProcess run = AnnalsProcess.Must(_folder, "rerun");
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        AnnalsProcess.Must(_folder, "build", "--out", "fresh");

        Assert.Contains("nothing changed", run.Output, StringComparison.Ordinal);
        Assert.Empty(Differences(before));
        SiteTree.MustBeEqual(before, Path.Combine(_folder, "fresh"), "after a rerun");
    }

    [Fact]
    public void A_suppressed_text_is_in_no_file_and_no_import_brings_it_back()
    {
        StringBuilder said = new();
        string page = File.ReadAllText(SmallChronicle.PageOf("2017-11-23"));
        Assert.NotEmpty(Found(""));

        said.Append(AnnalsProcess.Must(_folder, "suppress", Event, "--class", "privacy", "--because", "asked for"));
        said.Append(AnnalsProcess.Must(_folder, "build", "--out", "site"));
        Assert.Empty(Found(said.ToString()));

        string[] again =
        [
            page,
            page.Replace(";International relations", ";Law and crime", StringComparison.Ordinal) + "\n",
            Swapped(page),
            page.Replace("In [[Sochi]], ", "On Thursday in [[Sochi]], ", StringComparison.Ordinal).Replace("needs shelter", "needs some shelter", StringComparison.Ordinal),
            page.Replace("**In [[Sochi]]", "*In [[Sochi]]", StringComparison.Ordinal).Replace("[[Vladimir Putin]]", "Vladimir Putin", StringComparison.Ordinal),
        ];
        for (int i = 0; i < again.Length; i++)
        {
            string name = $"page-{i}.wiki";
            File.WriteAllText(Path.Combine(_folder, name), again[i]);
            said.Append(AnnalsProcess.Must(_folder, "import", name, "--seen", $"2018-01-0{i + 1}"));
            File.Delete(Path.Combine(_folder, name));
        }

        said.Append(AnnalsProcess.Must(_folder, "rerun"));
        said.Append(AnnalsProcess.Must(_folder, "build", "--out", "site"));
        string[] prints = ["status", "decisions", "export events", "export changes", "export mentions", "export relations", $"search Sochi", "status --json"];
        said.AppendJoin('\n', prints.Select(command => AnnalsProcess.Must(_folder, command.Split(' ')).ToString()));
        Assert.Empty(Found(said.ToString()));
        Assert.Contains("Bangladesh", AnnalsProcess.Must(_folder, "search", "Rakhine").Output, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "verify", "--site", "site");
    }

    [Fact]
    public void While_a_server_holds_the_file_the_remains_are_told_of_and_go_with_the_next_command()
    {
        using (RunningServer server = RunningServer.Start(_folder))
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, server.Get("/" + Event).Status);
            AnnalsProcess run = AnnalsProcess.Must(_folder, "suppress", Event, "--class", "privacy", "--because", "asked for");
            bool told = run.Errors.Contains("another program has the chronicle open", StringComparison.Ordinal);
            Assert.Equal(System.Net.HttpStatusCode.Gone, server.Get("/" + Event).Status);
            Assert.True(told || run.Errors.Length == 0, run.Errors);
            Assert.Equal(0, server.Stop());
        }

        AnnalsProcess.Must(_folder, "search", "Rakhine");
        AnnalsProcess.Must(_folder, "build", "--out", "site");

        Assert.Empty(Found(""));
    }

    [Fact]
    public void Decisions_are_listed_with_who_and_why_and_an_undoing_is_one_too()
    {
        AnnalsProcess.Must(_folder, "edit", Event, "--category", "Sports", "--because", "a race", "--by", "First Editor");
        AnnalsProcess.Must(_folder, "undo", "1", "--because", "no race", "--by", "Second Editor");
        AnnalsProcess.Must(_folder, "undo", "2", "--because", "a race after all");

        string[] lines = AnnalsProcess.Must(_folder, "decisions").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.Contains("First Editor  category", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("“Sports”: a race", lines[0], StringComparison.Ordinal);
        Assert.Contains("Second Editor  undo 1: no race (undone by 3)", lines[1], StringComparison.Ordinal);
        Assert.Contains("undo 2: a race after all", lines[2], StringComparison.Ordinal);
        Assert.Contains("Sports", AnnalsProcess.Must(_folder, "show", Event).Output, StringComparison.Ordinal);
        Assert.Equal(1, AnnalsProcess.Run(_folder, "undo", "2", "--because", "again").Code);
    }

    private static string Swapped(string page)
    {
        int first = page.IndexOf("*[[Russia", StringComparison.Ordinal);
        int second = page.IndexOf("*[[Rohingya", StringComparison.Ordinal);
        int end = page.IndexOf("<!-- All news items above", StringComparison.Ordinal);
        return page[..first] + page[second..end] + page[first..second] + page[end..];
    }

    private string Copy(string from, string to)
    {
        BuiltChronicle.Copy(Path.Combine(_folder, from), Path.Combine(_folder, to));
        return Path.Combine(_folder, to);
    }

    /// <summary>Paths of files, our list of them aside, in which the site differs from another.</summary>
    private string[] Differences(string before)
    {
        SortedDictionary<string, string> was = SiteTree.Read(before);
        SortedDictionary<string, string> now = SiteTree.Read(Path.Combine(_folder, "site"));
        return [.. was.Keys.Union(now.Keys).Where(path => path[0] != '.' && (!was.TryGetValue(path, out string? one) || !now.TryGetValue(path, out string? other) || one != other))];
    }

    private static string Field(string site, string name)
    {
        using JsonDocument page = JsonDocument.Parse(File.ReadAllText(Path.Combine(site, Event + ".json")));
        return page.RootElement.GetProperty(name).GetRawText();
    }

    /// <summary>Runs of five words of the text that are anywhere in the folder, or in what was printed.</summary>
    private string[] Found(string printed)
    {
        StringBuilder all = new(printed);
        string database = Path.Combine(_folder, "annals.db");
        using (ChronicleFile file = ChronicleFile.OpenExisting(database))
        {
            CaptureTable captures = new(file);
            for (long id = 1; captures.Read(id) is { } capture; id++)
            {
                all.AppendLine(capture.Name).AppendLine(Encoding.UTF8.GetString(capture.Bytes.Span));
            }
        }

        foreach (string path in Directory.EnumerateFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            all.AppendLine(Path.GetRelativePath(_folder, path)).AppendLine(Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        }

        string words = " " + string.Join(' ', WordWindows.Split(all.ToString())) + " ";
        string[] runs = [.. WordWindows.Of(WordWindows.Split(Text), 5)];
        Assert.True(runs.Length > 30);
        return [.. runs.Where(run => words.Contains(" " + run + " ", StringComparison.Ordinal))];
    }
}
