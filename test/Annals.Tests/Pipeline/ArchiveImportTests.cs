using System.Text;
using Annals.Formats.Warc;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Acquisition.Archives;
using Annals.Pipeline.Relations;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline;

public sealed class ArchiveImportTests : IDisposable
{
    private const string Line = "Disasters | Fires | A fire in the old harbour of [[Port Elm]] destroys twelve wooden boats. | http://harbour.example/fire";

    private const string Page =
        "<!doctype html><html lang=\"en\"><head><title>Twelve boats burn in Port Elm</title><meta name=\"description\" content=\"Twelve wooden boats were lost when a fire swept the old harbour of Port Elm on Monday night.\"></head>"
        + "<body><h1>Twelve boats burn in Port Elm</h1><p>A fire destroyed twelve wooden boats in the old harbour of Port Elm, the harbour master said on Monday. It began in a shed near the quay.</p>"
        + "<p>The boats were among the oldest of the coast, and a fund to build new ones was opened in the town on the next morning.</p></body></html>";

    private readonly TestChronicle _chronicle = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose()
    {
        _chronicle.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_page_in_an_archive_is_an_article_at_its_address_and_date()
    {
        _chronicle.Import("2017-11-23", null, Line);
        List<ImportOutcome> outcomes = Import(Archive(Answer("http://harbour.example/fire", 200), Answer("http://harbour.example/none", 404)));

        Assert.Equal([true, false], outcomes.Select(outcome => outcome.IsPart));
        Assert.Empty(outcomes.SelectMany(outcome => outcome.Refused));
        StoredEvent stored = Assert.Single(_chronicle.On("2017-11-23"));
        Assert.Contains("Twelve wooden boats", _chronicle.Reader.FindingsOf(stored.Key)!.Summary!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_was_imported_whole_is_passed_over_and_a_partial_one_is_not()
    {
        byte[] whole = Archive(Answer("http://harbour.example/fire", 200), Answer("http://harbour.example/other", 200));
        ImportOutcome cut = Import(whole[..^40])[^1];
        Assert.Contains("is partial", Assert.Single(cut.Refused), StringComparison.Ordinal);
        Assert.Empty(_chronicle.Writer.ImportedArchives());

        Assert.True(Import(whole).Count > 1);
        Assert.Single(_chronicle.Writer.ImportedArchives());
        ImportOutcome again = Assert.Single(Import(whole));
        Assert.Equal((0, false), (again.Articles, again.IsPart));
        Assert.Empty(again.Refused);
    }

    [Fact]
    public void Everything_kept_comes_back_from_the_archive_it_was_written_to()
    {
        _chronicle.Import("2017-11-23", null, Line);
        Import(Archive(Answer("http://harbour.example/fire", 200)));
        Capture[] kept = [.. _chronicle.Reader.Captures()];
        Assert.Equal(2, kept.Length);

        using MemoryStream archive = new();
        WarcWriter writer = new(archive);
        writer.WriteHeader("Annals", "a test");
        foreach (Capture capture in kept)
        {
            writer.WriteResource(capture.Name, capture.Address, capture.MediaType, capture.Seen, capture.Bytes.Span);
        }

        string path = Path.Combine(_folder, "captures.warc.gz");
        File.WriteAllBytes(path, archive.ToArray());
        ArchivedPage[] pages = [.. ArchiveCaptures.Read(new FoundFile("captures.warc.gz", path))];
        Assert.Equal((3, null), (pages[^1].Records, pages[^1].Damage));
        Assert.Equal(kept.Select(Facts), pages[..^1].Select(page => Facts(page.Capture!)));
    }

    private static (string, string?, string?, DateTimeOffset?, string) Facts(Capture capture) =>
        (capture.Name, capture.Address, capture.MediaType, capture.Seen, Convert.ToHexString(capture.Bytes.Span));

    private List<ImportOutcome> Import(byte[] archive)
    {
        string path = Path.Combine(_folder, "crawl.warc");
        File.WriteAllBytes(path, archive);
        List<ImportOutcome> outcomes = [];
        new Annals.Pipeline.Pipeline(_chronicle.Writer, new Relating(), TimeProvider.System)
            .Import(FileSource.Walk([path]), _ => new CaptureNote(), 2, outcomes.Add, null);
        return outcomes;
    }

    private static byte[] Archive(params string[] records) => Encoding.UTF8.GetBytes(string.Concat(records));

    private static string Answer(string url, int status)
    {
        string answer = $"HTTP/1.1 {status} X\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Page}<!-- {url} -->";
        return $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2017-11-24T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {answer.Length}\r\n\r\n{answer}\r\n\r\n";
    }
}
