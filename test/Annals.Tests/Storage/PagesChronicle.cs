using System.Globalization;
using System.IO.Compression;
using System.Text;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Relations;
using Annals.Storage;

namespace Annals.Tests.Storage;

/// <summary>A chronicle in a folder of its own, fed with day pages.</summary>
internal sealed class PagesChronicle : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;
    private int _files;

    public string File => Path.Combine(_folder, "annals.db");

    /// <summary>A day page; each entry is a line of wikitext with its bullets.</summary>
    public static string Page(string date, params string[] lines)
    {
        DateOnly day = DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture);
        string head = string.Create(CultureInfo.InvariantCulture, $"{{{{Current events|year={day.Year}|month={day.Month:00}|day={day.Day}|content=\n");
        return head + "<!-- All news items below this line -->\n" + string.Join('\n', lines) + "\n<!-- All news items above this line -->|}}\n";
    }

    /// <summary>Imports pages, each seen an hour after the one before.</summary>
    public List<ImportOutcome> Import(params string[] pages)
    {
        List<ImportOutcome> outcomes = [];
        using ChronicleWriter writer = new(ChronicleFile.Open(File));
        foreach (string page in pages)
        {
            string path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"page-{_files++:000}.wiki"));
            System.IO.File.WriteAllText(path, page);
            CaptureNote note = new(Seen: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(_files));
            Pipeline(writer).Import(FileSource.Walk([path]), _ => note, 1, outcomes.Add, null);
            System.IO.File.Delete(path);
        }

        return outcomes;
    }

    /// <summary>Imports folders of files.</summary>
    public void ImportFiles(params string[] folders)
    {
        using ChronicleWriter writer = new(ChronicleFile.Open(File));
        Pipeline(writer).Import(FileSource.Walk(folders), _ => new CaptureNote(), 1, _ => { }, null);
    }

    public List<DayOutcome> Rerun()
    {
        List<DayOutcome> outcomes = [];
        using ChronicleWriter writer = new(ChronicleFile.Open(File));
        Pipeline(writer).Rerun(1, outcomes.Add, null);
        return outcomes;
    }

    public HandOutcome ByHand(Func<ByHand, HandOutcome> work)
    {
        using ChronicleWriter writer = new(ChronicleFile.Open(File));
        (HandOutcome outcome, bool isClean) = Pipeline(writer).ByHand(() => work(new ByHand(writer, "a tester", TimeProvider.System.GetUtcNow())));
        Assert.True(isClean);
        return outcome;
    }

    public HandOutcome Suppress(long key) => ByHand(byHand => byHand.Suppress(key, "privacy", "a person asked", Annals.Pipeline.Pipeline.Redact));

    public T Read<T>(Func<ChronicleReader, T> ask)
    {
        using ChronicleReader reader = new(ChronicleFile.OpenExisting(File));
        return ask(reader);
    }

    /// <summary>The only event whose headline begins with these words, whatever its status.</summary>
    public StoredEvent Event(string words) => Read(reader => Assert.Single(reader.AllEvents(), stored => stored.Content.Headline.StartsWith(words, StringComparison.Ordinal)));

    /// <summary>Everything that the folder holds as text: the files byte by byte, and the captures unpacked.</summary>
    public string Everything()
    {
        StringBuilder all = new();
        using (ChronicleFile file = ChronicleFile.OpenExisting(File))
        {
            using Rows rows = file.Statement("SELECT name, length, body FROM capture", 0).Rows();
            while (rows.Read())
            {
                all.AppendLine(rows.GetString(0)).AppendLine(Encoding.UTF8.GetString(Unpack(rows.GetBytes(2), rows.GetInt32(1))));
            }
        }

        foreach (string path in Directory.GetFiles(_folder))
        {
            all.AppendLine(Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(path)));
        }

        return all.ToString();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Unpack(byte[] body, int length)
    {
        byte[] bytes = new byte[length];
        Assert.True(BrotliDecoder.TryDecompress(body, bytes, out int written));
        Assert.Equal(length, written);
        return bytes;
    }

    private static Annals.Pipeline.Pipeline Pipeline(ChronicleWriter writer) => new(writer, new Relating(), TimeProvider.System);
}
