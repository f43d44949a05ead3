using System.IO.Compression;
using System.Text;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Acquisition;

public sealed class FileSourceTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("annals-files-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_is_walked_in_ordinal_order_of_the_relative_path()
    {
        foreach (string name in new[] { "b.wiki", "a/z.wiki", "a.wiki", "a/B/x.wiki", "Z.wiki", "ä.wiki", ".hidden", "a-/y.wiki" })
        {
            Write(name, "x");
        }

        Assert.Equal([".hidden", "Z.wiki", "a-/y.wiki", "a.wiki", "a/B/x.wiki", "a/z.wiki", "b.wiki", "ä.wiki"], FileSource.Walk([_root]).Select(file => file.Name));
    }

    [Fact]
    public void Links_to_files_are_followed_and_links_to_folders_are_not()
    {
        Write("real/a.wiki", "x");
        File.CreateSymbolicLink(Path.Combine(_root, "link.wiki"), Path.Combine(_root, "real", "a.wiki"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "loop"), _root);
        File.CreateSymbolicLink(Path.Combine(_root, "nowhere.wiki"), Path.Combine(_root, "missing"));

        FoundFile[] found = [.. FileSource.Walk([_root])];
        Assert.Equal(["link.wiki", "nowhere.wiki", "real/a.wiki"], found.Select(file => file.Name));
        Assert.Equal("x", Text(found[0]));
        Assert.Contains("cannot be read", FileSource.Open(found[1], new CaptureNote()).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_path_is_named_and_the_others_are_read()
    {
        Write("a.wiki", "x");
        FoundFile[] found = [.. FileSource.Walk([Path.Combine(_root, "none"), Path.Combine(_root, "a.wiki")])];
        Assert.Contains("There is no file or folder", FileSource.Open(found[0], new CaptureNote()).Refusal, StringComparison.Ordinal);
        Assert.Equal(("a.wiki", "x"), (found[1].Name, Text(found[1])));
    }

    [Fact]
    public void Gzip_is_decoded_whatever_the_name_and_a_cut_file_is_partial()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 500))));
        }

        File.WriteAllBytes(Path.Combine(_root, "whole"), packed.ToArray());
        File.WriteAllBytes(Path.Combine(_root, "cut.gz"), packed.ToArray()[..^20]);
        FoundFile[] found = [.. FileSource.Walk([_root])];
        Capture cut = FileSource.Open(found[0], new CaptureNote()).Capture!;
        Assert.Contains("partial", cut.Cut, StringComparison.Ordinal);
        Assert.Contains("partial", Assert.IsType<RefusedReading>(Assert.Single(new Extractor().Read(cut))).Reason, StringComparison.Ordinal);
        Assert.EndsWith(" 499", Text(found[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_from_outside_reach_the_capture()
    {
        Write("a.wiki", "x");
        CaptureNotes notes = CaptureNotes.Read(["""{"file":"a.wiki","url":"https://a.example","contentType":"text/html; charset=x","seen":"2026-01-02T03:04:05Z"}""", "", "{", "[1]", """{"file":"b","seen":"soon"}"""]);
        Assert.Equal(3, notes.Faults.Count);
        CaptureNote given = new(ContentType: "text/plain");
        Assert.Equal(
            ("https://a.example", "text/plain", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)),
            FileSource.Open(FileSource.Walk([_root]).Single(), given.Or(notes.Of("a.wiki"))).Capture is { } capture ? (capture.Address, capture.MediaType, capture.Seen!.Value) : default);
        Assert.Equal(new CaptureNote(), notes.Of("c"));
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Text(FoundFile file) => Encoding.UTF8.GetString(FileSource.Open(file, new CaptureNote()).Capture!.Bytes.Span);
}
