using System.CommandLine;
using System.Text.Json;
using Annals.App.Commands;
using Annals.Storage;

namespace Annals.App.Tests.Commands;

/// <summary>What a command tells its caller: exit codes, errors that name file, place and reason, JSON, help.</summary>
public sealed class ExitCodeTests(SmallChronicle samples) : IDisposable
{
    private const string Event = SmallChronicle.Event;

    private readonly string _folder = samples.Copy();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_command_explains_itself_with_examples()
    {
        IReadOnlyList<Command> verbs = Verbs.All(new GlobalOptions());

        Assert.True(verbs.Count >= 18);
        Assert.All(verbs, verb => Assert.Contains($"\nExamples:\n  annals {verb.Name}", verb.Description, StringComparison.Ordinal));
        Assert.All(verbs.SelectMany(verb => verb.Options), option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
        AnnalsProcess all = AnnalsProcess.Must(_folder, "--help");
        Assert.All(verbs, verb => Assert.Contains($"  {verb.Name}", all.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("annals edit 2017-11-23/SLUG", all.Output, StringComparison.Ordinal);
        Assert.All(verbs.SelectMany(verb => verb.Subcommands), below => Assert.Contains($"\nExamples:\n  annals {below.Parents.Single().Name} {below.Name}", below.Description, StringComparison.Ordinal));
        AnnalsProcess one = AnnalsProcess.Must(_folder, "edit", "--help");
        Assert.Contains("annals edit 2017-11-23/SLUG --headline", one.Output, StringComparison.Ordinal);
        Assert.Contains("--db", one.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "annals import --help")]
    [InlineData("chronicle", "chronicle")]
    [InlineData("show", "annals: ")]
    [InlineData("status --nothing", "--nothing")]
    [InlineData("import --jobs 0 a", "--jobs must be from 1 to 256")]
    [InlineData("import --jobs many a", "many")]
    [InlineData("import a --seen yesterday", "\"yesterday\" is no time")]
    [InlineData("import a --meta none.jsonl", "none.jsonl")]
    [InlineData("source add ftp://example.org/page", "only addresses that begin with http: or https: are fetched")]
    [InlineData("source add https://example.org/feed --kind magazine", "there is no kind magazine")]
    [InlineData("source add https://example.org/page --from 2026-01-01", "a page has no days")]
    [InlineData("source add https://example.org/page --every 0s", "is no stretch of time")]
    [InlineData("show capture abc", "is no SHA-256")]
    [InlineData("export sentences", "sentences")]
    [InlineData("export events --since 3", "--since goes with changes only")]
    [InlineData("export events --warc", "captures are exported as --warc")]
    [InlineData("export captures", "captures are exported as --warc")]
    [InlineData("search --most 0 a", "--most must be from 1")]
    [InlineData("show a --format pdf", "pdf")]
    [InlineData("edit a --because b", "say what to change")]
    [InlineData("edit a --date 2017-13-01 --because b", "\"2017-13-01\" is no date")]
    [InlineData("edit a --alias b --category c --because d", "--alias is of an entity")]
    [InlineData("edit a --headline ... --because b", "--headline needs words")]
    [InlineData("edit a --category c", "--because")]
    [InlineData("retract a", "--because")]
    [InlineData("suppress a --because b", "--class")]
    [InlineData("suppress a --because b --class shame", "shame")]
    [InlineData("undo first --because b", "first")]
    [InlineData("build", "--out")]
    [InlineData("build --out opinion", "annals did not write")]
    [InlineData("build --out annals.db", "is a file; choose a folder")]
    [InlineData("init --images sometimes", "sometimes")]
    public void What_is_not_understood_is_exit_code_2_with_a_sentence(string arguments, string said)
    {
        AnnalsProcess run = AnnalsProcess.Run(_folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show nothing", "there is no event nothing")]
    [InlineData("explain 2017-11-23/no-such-slug", "there is no event 2017-11-23/no-such-slug")]
    [InlineData("edit nothing --category a --because b", "there is no event nothing")]
    [InlineData("edit Nobody --alias Somebody --because b", "no event has a link to Nobody")]
    [InlineData("retract nothing --because b", "there is no event nothing")]
    [InlineData("suppress nothing --class law --because b", "there is no event nothing")]
    [InlineData("undo 99 --because b", "there is no decision 99")]
    [InlineData("import none.wiki", "none.wiki: ")]
    [InlineData("import opinion", "shelter.md: ")]
    [InlineData("init --db site/none/annals.db --force", "cannot be written")]
    public void What_there_is_not_is_named(string arguments, string said)
    {
        AnnalsProcess run = AnnalsProcess.Run(_folder, arguments.Split(' '));

        Assert.True(run.Code is 1 or 3, run.ToString());
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_only_reads_makes_no_chronicle()
    {
        string[] commands = ["show a", "search a", "status", "build --out elsewhere", "explain a", "export events", "decisions", "verify", "rerun", "serve", "retract a --because b", "undo 1 --because b"];
        foreach (string command in commands)
        {
            AnnalsProcess run = AnnalsProcess.Run(_folder, [.. command.Split(' '), "--db", "none.db"]);
            Assert.Equal((1, "annals: none.db: there is no chronicle; `annals import` makes one.\n"), (run.Code, run.Errors));
        }

        Assert.False(File.Exists(Path.Combine(_folder, "none.db")));
        Assert.False(Directory.Exists(Path.Combine(_folder, "elsewhere")));
    }

    [Theory]
    [InlineData("export events")]
    [InlineData("read 2017-11-23.wiki")]
    [InlineData("show " + Event)]
    public void Output_to_a_full_disk_is_a_fault_of_storage(string arguments)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full here");
        File.Copy(SmallChronicle.PageOf("2017-11-23"), Path.Combine(_folder, "2017-11-23.wiki"), overwrite: true);

        AnnalsProcess run = AnnalsProcess.RunTo("/dev/full", _folder, arguments.Split(' '));

        Assert.Equal((3, "annals: what was asked for could not be written: the disk is full.\n"), (run.Code, run.Errors));
    }

    [Fact]
    public void Some_refused_files_leave_the_rest_done_and_are_listed_by_status()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "mixed"));
        File.Copy(SmallChronicle.PageOf("2015-06-15"), Path.Combine(_folder, "mixed", "2015-06-15.wiki"));
        File.WriteAllText(Path.Combine(_folder, "mixed", "notes.wiki"), "nothing like a day page");
        File.WriteAllText(Path.Combine(_folder, "mixed", "empty.wiki"), "");

        AnnalsProcess run = AnnalsProcess.Run(_folder, "import", "mixed", "--json");

        Assert.Equal(1, run.Code);
        using JsonDocument counts = JsonDocument.Parse(run.Output);
        Assert.Equal((3, 1, 2), (Number(counts, "files"), Number(counts, "days"), Number(counts, "refused")));
        Assert.Contains("notes.wiki: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("empty.wiki: ", run.Errors, StringComparison.Ordinal);
        AnnalsProcess status = AnnalsProcess.Must(_folder, "status");
        Assert.Contains("notes.wiki", status.Output, StringComparison.Ordinal);
        AnnalsProcess read = AnnalsProcess.Run(_folder, "read", "mixed");
        Assert.Equal(1, read.Code);
        Assert.Equal(["refused", "refused", "day"], read.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(KindOf).OrderDescending());
    }

    [Fact]
    public void Event_pages_of_a_chronicle_are_taken_over_its_lists_refused_and_none_taken_for_an_article()
    {
        File.WriteAllText(Path.Combine(_folder, "events.jsonl"), AnnalsProcess.Must(_folder, "export", "events").Output);
        string before = AnnalsProcess.Must(_folder, "status", "--json").Output;
        string[] events = ["events.jsonl", $"site/{Event}.json", $"site/{Event}.xml", $"site/{Event}.md"];
        string[] lists = ["site/index.json", "site/news/2017/11/23/index.json", "site/news/2017/11/23/index.md", "site/entities/index.json", "site/index.html", $"site/{Event}.html"];

        string[] own = AnnalsProcess.Must(_folder, ["read", .. events]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        AnnalsProcess run = AnnalsProcess.Run(_folder, ["read", .. lists]);

        Assert.True(own.Length > events.Length);
        Assert.All(own, line => Assert.Equal("event", KindOf(line)));
        Assert.Equal(1, run.Code);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lists.Length, lines.Length);
        Assert.All(lines, line => Assert.Contains("a page of a chronicle in", line, StringComparison.Ordinal));
        Assert.Equal(0, AnnalsProcess.Run(_folder, ["import", .. events]).Code);
        Assert.Equal(1, AnnalsProcess.Run(_folder, ["import", .. lists]).Code);
        using JsonDocument was = JsonDocument.Parse(before);
        using JsonDocument now = JsonDocument.Parse(AnnalsProcess.Must(_folder, "status", "--json").Output);
        Assert.Equal((Number(was, "captures"), Number(was, "states")), (Number(now, "captures"), Number(now, "states")));
    }

    [Fact]
    public void A_settings_file_that_cannot_be_used_is_named_with_what_is_wrong_in_it()
    {
        (string Text, string Said)[] wrong =
        [
            ("{\n\"title\": \"a\",\n\"colour\": \"red\" }", "\"colour\" is no setting"), ("{\n\"title\"\n}", "line 3 is no JSON"), ("[]", "a JSON object is expected"),
            ("{ \"frontDays\": 0 }", "\"frontDays\" must be a whole number from 1"), ("{ \"publicAddress\": \"ftp://a\" }", "\"publicAddress\" must be an address"),
            ("{ \"textLicenceAddress\": \"here\" }", "\"textLicenceAddress\" must be an address"), ("{ \"textAddress\": \"here\" }", "\"textAddress\" must be an address"),
        ];
        foreach ((string text, string said) in wrong)
        {
            File.WriteAllText(Path.Combine(_folder, "annals.json"), text);
            AnnalsProcess run = AnnalsProcess.Run(_folder, "build", "--out", "site");
            Assert.Equal(2, run.Code);
            Assert.StartsWith($"annals: settings {Path.Combine(_folder, "annals.json")}: ", run.Errors, StringComparison.Ordinal);
            Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_chronicle_or_a_newer_ones_is_exit_code_3()
    {
        File.WriteAllText(Path.Combine(_folder, "text.db"), string.Join('\n', Enumerable.Repeat("this is no database at all", 500)));
        using (ChronicleFile file = ChronicleFile.OpenExisting(Path.Combine(_folder, "annals.db")))
        {
            file.Execute("PRAGMA user_version = 99");
        }

        foreach (string command in new[] { "status", "show a", "verify", "build --out site" })
        {
            AnnalsProcess newer = AnnalsProcess.Run(_folder, command.Split(' '));
            AnnalsProcess text = AnnalsProcess.Run(_folder, [.. command.Split(' '), "--db", "text.db"]);
            Assert.Equal((3, "annals: annals.db: was made by a newer version of annals.\n"), (newer.Code, newer.Errors));
            Assert.Equal((3, "annals: text.db: is damaged or is not a chronicle.\n"), (text.Code, text.Errors));
        }
    }

    [Fact]
    public void Every_command_prints_JSON_where_it_is_asked_to()
    {
        string[] commands =
        [
            "status", "search sochi", $"show {Event}", $"explain {Event}", "export events", "export entities", "export mentions", "export relations", "export changes",
            "verify --site site", "build --out site", $"edit {Event} --category Sports --because tried", "decisions", "undo 1 --because again", $"retract {Event} --because wrong",
            $"suppress {Event} --class law --because asked", "rerun", $"read {SmallChronicle.PageOf("2017-11-23")}", $"import {SmallChronicle.PageOf("2017-11-23")}", "status", "init --force",
        ];
        foreach (string command in commands)
        {
            AnnalsProcess run = AnnalsProcess.Must(_folder, [.. command.Split(' '), "--json"]);
            string[] lines = command.StartsWith("show", StringComparison.Ordinal) ? [run.Output] : run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(lines.Length > 0, command);
            Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
            Assert.Equal("", run.Errors);
        }
    }

    [Theory]
    [InlineData(Event)]
    [InlineData("/" + Event + ".html")]
    [InlineData("https://chronicle.example/sub/" + Event + ".json?a=b#c")]
    [InlineData("2017-11-23/in-sochi-sudan-s-president-omar-al-bashir-tells-his-host-vladimir-putin-that-his-country-needs-shelter-from-the-united-states-and-seeks-clo")]
    public void An_event_is_found_by_every_name_it_has(string name)
    {
        AnnalsProcess run = AnnalsProcess.Must(_folder, "show", name, "--format", "xml");

        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "site", Event + ".xml")), run.Output);
    }

    private static int Number(JsonDocument document, string name) => document.RootElement.GetProperty(name).GetInt32();

    private static string KindOf(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("kind").GetString()!;
    }
}
