using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Storage;
using Annals.Storage.Checks;

namespace Annals.Tests.Storage.Checks;

/// <summary>Each invariant of a chronicle's file is broken in a copy, and the check must name it.</summary>
public sealed class SabotageTests(SoundChronicle sound) : IClassFixture<SoundChronicle>, IDisposable
{
    private const string Bridge = "(SELECT e.key FROM event e JOIN revision r ON r.key = e.key * 65536 + 1 WHERE r.content LIKE '%opens to traffic%')";
    private const string Ferry = "(SELECT e.key FROM event e JOIN revision r ON r.key = e.key * 65536 + 1 WHERE r.content LIKE '%for the last time%')";
    private const string Retracted = "(SELECT key FROM event WHERE status = 2)";
    private const string Suppressed = "(SELECT key FROM event WHERE status = 3)";
    private const string Secret = "an account of the keeper of the Tall Lighthouse who is said to have hidden forty silver lanterns under the stairs";

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public static TheoryData<string, string> Damages { get; } = new()
    {
        { "UPDATE event SET id = 'no id' WHERE key = " + Bridge, "its id has not the shape of one" },
        { "UPDATE event SET day = 99999999 WHERE key = " + Bridge, "its date is none" },
        { "UPDATE event SET day = day + 1 WHERE key = " + Bridge, "its date is not what its page and the decisions about it give" },
        { "UPDATE event SET status = 9 WHERE key = " + Bridge, "its status 9 is none" },
        { "UPDATE event SET status = 4 WHERE key = " + Bridge, "it is merged and names no event" },
        { "UPDATE event SET status = 4, into_event = 12345 WHERE key = " + Bridge, "it forwards to an event that is none" },
        { "UPDATE event SET because = NULL WHERE key = " + Retracted, "it is removed or retracted without a reason" },
        { "DELETE FROM revision WHERE key = " + Bridge + " * 65536 + 1", "its revisions are not numbered from 1 without a gap" },
        { "UPDATE event SET state = 777 WHERE key = " + Bridge, "the state that it comes from is missing" },
        { "UPDATE revision SET content = '{\"h\":' WHERE key = " + Bridge + " * 65536 + 2", "its newest revision cannot be read" },
        { "UPDATE revision SET content = '{\"h\":null,\"l\":\"en\",\"t\":[],\"k\":[],\"s\":[]}' WHERE key = " + Bridge + " * 65536 + 1", "revision 1: it cannot be read" },
        { "UPDATE revision SET content = replace(content, 'The Long Bridge', 'A Long Bridge') WHERE key = " + Bridge + " * 65536 + 2", "a link is not where it says in the headline" },
        { "UPDATE revision SET content = replace(content, 'traffic', 'cyclists') WHERE key = " + Bridge + " * 65536 + 2", "search index: it has other words of event" },
        { "UPDATE revision SET content = replace(content, 'Arts and culture', 'Sports') WHERE content LIKE '%A week after%'", "it does not say what its page and the decisions about it give" },
        { "UPDATE event SET base = '[]' WHERE base IS NOT NULL", "what its page said cannot be read" },
        { "UPDATE revision SET key = key + 65536000 WHERE key = " + Bridge + " * 65536 + 1", "it is of no event" },
        { "UPDATE event SET slug = 'Not A Slug' WHERE key = " + Bridge, "its address does not lead to it" },
        { "DELETE FROM address WHERE event = " + Bridge, "its address does not lead to it" },
        { "UPDATE address SET event = 12345 WHERE event = " + Bridge, "it leads to no event" },
        { "INSERT INTO address (day, slug, event) VALUES (736000, 'No-Slug', " + Bridge + ")", "its last part is no slug" },
        { "INSERT INTO address (day, slug, event) VALUES (-5, 'a', " + Bridge + ")", "its date is none" },
        { "UPDATE event SET id = 'aaaaaaaaaaaaaaaa' WHERE key = " + Bridge, "its id is not that of its first address" },
        { "DELETE FROM listing WHERE event = " + Bridge, "it lacks event" },
        { "INSERT INTO listing (list, day, event) SELECT list, day, " + Retracted + " FROM listing LIMIT 1", "which is not in it" },
        { "UPDATE list_size SET events = events + 1", "are noted" },
        { "DELETE FROM list_size", "list_size Entity “Grey River”: missing" },
        { "UPDATE spelling SET uses = 40 WHERE name = 'Long Bridge'", "spelling “Long Bridge”: 40 are noted" },
        { "DELETE FROM surface WHERE form = 'Long Bridge'", "surface “Long Bridge”: missing" },
        { "DELETE FROM search WHERE rowid = " + Bridge, "search index: it lacks event" },
        { "INSERT INTO search (rowid, headline, names) VALUES (" + Retracted + ", 'a parrot', '')", "which is not current" },
        { "DELETE FROM off_list", "what it names is not noted, and no list leads to it" },
        { "DELETE FROM citation", "is missing" },
        { "INSERT INTO citation (address, event) VALUES (1, 12345)", "which is none or suppressed" },
        { "UPDATE subject SET root = 1 WHERE name = 'Long Bridge'", "it is one with a name that is none or of another kind" },
        { "UPDATE subject SET alias = 1 WHERE name = 'Long Bridge'", "it is an alias of a name that is none" },
        { "UPDATE subject SET slug = '' WHERE name = 'Long Bridge'", "it has no slug" },
        { "UPDATE subject SET slug = 'springfield' WHERE name = 'Long Bridge'", "another name has the same slug" },
        { "UPDATE name_index SET events = events + 1", "the index of names has it with another number of events" },
        { "DELETE FROM name_index WHERE key = 'long-bridge'", "the index of names has it with another number of events" },
        { "INSERT INTO name_index SELECT 2, key, subject, 1 FROM name_index WHERE key = 'long-bridge'", "the index of names has it, and it has no events" },
        { "UPDATE name_index SET key = 'short-bridge' WHERE key = 'long-bridge'", "the index of names has it in another place" },
        { "DELETE FROM feature WHERE event = " + Bridge, "its features are missing" },
        { "UPDATE feature SET features = x'0102' WHERE event = " + Bridge, "its features cannot be read" },
        { "UPDATE posting SET postings = x'01020304' WHERE year = 2016", "its list cannot be read" },
        { "DELETE FROM posting", "its list is missing" },
        { "UPDATE feature_size SET events = events + 1", "as many events as noted it does not have" },
        { "INSERT INTO tie VALUES (" + Bridge + ", " + Retracted + ", 1.0, x'', 'a reason')", "it is related with an event that is not current" },
        { "INSERT INTO tie VALUES (" + Bridge + ", " + Bridge + ", 1.0, x'', 'a reason')", "it is related with an event that is not earlier" },
        { "UPDATE tie SET context = x'00'", "what it shares with a related event cannot be read" },
        { "UPDATE capture SET body = x'00' WHERE id = 1", "capture 1: it does not unpack" },
        { "UPDATE capture SET sha256 = zeroblob(32) WHERE id = 1", "its bytes are not those that were imported" },
        { "DELETE FROM capture WHERE id = 1", "state 1: it has no capture" },
        { "DELETE FROM state WHERE id = 1", "capture 1: neither a state nor an article comes from it" },
        { "UPDATE state SET state_time = moment + 1 WHERE id = 1", "it is not put in order by its own time" },
        { "UPDATE held SET day = day + 1", "its state is missing or of another day" },
        { "UPDATE decision SET undone_by = 1 WHERE undone_by IS NOT NULL", "it is undone by a decision that does not undo it" },
        { "UPDATE decision SET undone_by = NULL", "it undoes a decision that is not undone by it" },
        { "DELETE FROM decision WHERE kind = 5", "it is retracted without a decision" },
        { "DELETE FROM decision WHERE kind = 6", "it is suppressed without a decision" },
        { "UPDATE decision SET target = 'aaaaaaaaaaaaaaaa' WHERE kind = 1", "it is about an event that there is not" },
        { "UPDATE decision SET kind = 12 WHERE kind = 1", "its kind is none" },
        { "UPDATE decision SET value = NULL WHERE kind = 1", "it says nothing" },
        { "INSERT INTO change (what, event) VALUES (0, 12345)", "it is about an event that there is not" },
        { "DELETE FROM change WHERE event = " + Bridge, "the log of changes does not know it" },
        { "UPDATE change SET what = 70 WHERE event = " + Bridge, "its kind is none" },
        { "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'change'", "the next number would be one that was given before" },
        { "UPDATE meta SET value = '1' WHERE key = 'version'", "is marked with the later version" },
        { "UPDATE meta SET value = 'x' WHERE key = 'settled'", "its note “settled” is no number" },
        { "UPDATE revision SET content = replace(content, 'traffic', 'traffic, and " + Secret + "') WHERE key = " + Bridge + " * 65536 + 1", "it has words of a suppressed text" },
        { "UPDATE decision SET because = '" + Secret + "' WHERE number = 1", "decision 1: it has words of a suppressed text" },
        { "UPDATE change SET because = '" + Secret + "' WHERE number = 1", "change 1: it has words of a suppressed text" },
        { "UPDATE held SET text = '" + Secret + "'", "entry held back in state 2: it has words of a suppressed text" },
        { "INSERT INTO import_fault (made, name, reason) VALUES (0, 'a', '" + Secret + "')", "refused input 1: it has words of a suppressed text" },
        { "UPDATE spelling SET name = '" + Secret + "' WHERE name = 'Long Bridge'", "spelling of name" },
        { "UPDATE name_index SET key = replace('" + Secret + "', ' ', '-') WHERE key = 'long-bridge'", "index of names" },
        { "UPDATE tie SET reason = '" + Secret + "'", "relation of event number" },
        { "UPDATE capture SET name = '" + Secret + "' WHERE id = 1", "capture 1: it has words of a suppressed text" },
        { "UPDATE address SET slug = replace('" + Secret + "', ' ', '-') WHERE event = " + Ferry, "address of event number" },
        { "UPDATE revision SET content = '" + Secret + "' WHERE key = " + Suppressed + " * 65536 + 1", "it has words of a suppressed text" },
        { "CREATE TABLE gone_soon (a TEXT); INSERT INTO gone_soon VALUES (printf('%.5000c', ' ') || '" + Secret + "' || printf('%.9000c', ' ')); PRAGMA secure_delete = 0; DROP TABLE gone_soon", "has words of a suppressed text" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sound_chronicle_has_no_fault() => Assert.Empty(Faults("SELECT 1"));

    [Theory]
    [MemberData(nameof(Damages))]
    public void Each_damage_is_named(string damage, string fault) =>
        Assert.Contains(Faults(damage), said => said.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Damages_that_come_together_are_all_named()
    {
        string[] damages =
        [
            "UPDATE revision SET content = '{\"h\":' WHERE key = " + Bridge + " * 65536 + 2",
            "UPDATE event SET id = 'no id' WHERE key = " + Ferry,
            "UPDATE feature SET features = x'0102'",
            "UPDATE posting SET postings = x'01020304'",
            "UPDATE capture SET body = x'00' WHERE id = 1",
            "UPDATE meta SET value = 'x' WHERE key = 'settled'",
            "UPDATE decision SET kind = 12 WHERE kind = 1",
            "INSERT INTO import_fault (made, name, reason) VALUES (0, 'a', '" + Secret + "')",
        ];

        string[] faults = Faults(string.Join("; ", damages));

        string[] expected =
        [
            "its newest revision cannot be read", "its id has not the shape of one", "its features cannot be read", "its list cannot be read",
            "capture 1: it does not unpack", "its note “settled” is no number", "its kind is none", "refused input 1: it has words of a suppressed text",
        ];
        Assert.All(expected, fault => Assert.Contains(faults, said => said.Contains(fault, StringComparison.Ordinal)));
        Assert.DoesNotContain(faults, fault => fault.Contains("lantern", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_damaged_page_of_the_file_is_named_and_the_rest_is_checked()
    {
        string file = Copy();
        long page = Ask(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'feature'");
        using (FileStream stream = new(file, FileMode.Open))
        {
            stream.Position = (page - 1) * 4096;
            stream.Write(new byte[4096]);
        }

        string[] faults = Of(file, "UPDATE decision SET kind = 12 WHERE kind = 1");

        Assert.Contains(faults, fault => fault.StartsWith("file: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("relations: checked only in part: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("its kind is none", StringComparison.Ordinal));
    }

    private static IEnumerable<string> TextsOf(Capture capture) =>
        new Extractor().Read(capture).OfType<DayReading>().SelectMany(reading => reading.Day.Entries).Select(entry => entry.Text);

    private static string[] Of(string file, string damage)
    {
        using (ChronicleFile opened = ChronicleFile.OpenExisting(file))
        {
            opened.Execute(damage);
        }

        using ChronicleFile damaged = ChronicleFile.OpenExisting(file);
        return [.. ChronicleCheck.Faults(damaged, TextsOf, _ => [])];
    }

    private static long Ask(string file, string sql)
    {
        using ChronicleFile opened = ChronicleFile.OpenExisting(file);
        return (long)opened.Statement(sql, 0).Value()!;
    }

    private string[] Faults(string damage) => Of(Copy(), damage);

    private string Copy()
    {
        string copy = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}.db"));
        File.Copy(sound.File, copy);
        return copy;
    }
}
