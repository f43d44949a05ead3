using System.IO.Hashing;
using System.Text;
using Annals.App.Publishing;

namespace Annals.App.Tests.Publishing;

public sealed class ManifestTests
{
    [Fact]
    public void A_line_reads_back_as_the_files_it_was_made_of()
    {
        List<FileMark> files = [FileMark.Of(".html", "<p>"u8), FileMark.Of("", "styles"u8), new(".md:x", int.MaxValue, ulong.MaxValue)];

        ReadOnlyMemory<byte> line = Line("topics/é-x", files);
        List<FileMark> read = [];

        Assert.True(ManifestLine.TryRead(line.Span, read));
        Assert.Equal(files, read);
        Assert.Equal("topics/é-x", Encoding.UTF8.GetString(ManifestLine.Path(line.Span)));
    }

    [Fact]
    public void The_digest_of_a_file_is_what_xxhsum_prints() =>
        Assert.Equal(".md:3:78af5f94892f3950", Encoding.UTF8.GetString(Line("a", [FileMark.Of(".md", "abc"u8)]).Span).TrimEnd().Split('\t')[1]);

    [Fact]
    public void Lines_stay_as_they_were_added_however_many_and_however_long()
    {
        ManifestLines lines = new();
        string[] pages = [.. Enumerable.Range(0, 5000).Select(number => $"news/{number}/é{new string('x', number % 200)}"), new string('日', 200_000), "z"];

        foreach (string page in pages)
        {
            lines.Add(page, [FileMark.Of(".md", Encoding.UTF8.GetBytes(page)), new(".json", int.MaxValue, ulong.MaxValue)]);
        }

        Assert.Equal(pages, lines.All.Select(line => Encoding.UTF8.GetString(ManifestLine.Path(line.Span))));
        Assert.All(lines.All, line => Assert.EndsWith("\t.json:2147483647:ffffffffffffffff\n", Encoding.UTF8.GetString(line.Span), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("a\t.md\n")]
    [InlineData("a\t.md:3\n")]
    [InlineData("a\t.md:x:ba7816bf8f01cfea\n")]
    [InlineData("a\t.md:3:xyz\n")]
    [InlineData("a\t.md:-3:ba7816bf8f01cfea\n")]
    public void A_damaged_line_is_noticed(string line) => Assert.False(ManifestLine.TryRead(Encoding.UTF8.GetBytes(line), []));

    [Fact]
    public void Pages_are_found_by_path_and_by_folder()
    {
        string[] pages = ["a", "a/b", "a/b/c", "a-b", "ab", "z/é", "z/日本"];
        Manifest manifest = Of(pages);

        Assert.All(pages, page => Assert.True(manifest.Contains(page)));
        string[] others = ["", "0", "a/", "a/b/", "b", "z", "zz", "a/b/c/d"];
        Assert.All(others, page => Assert.False(manifest.Contains(page)));
        Assert.Equal(["a/b", "a/b/c"], manifest.Under("a"));
        Assert.Equal(["a/b/c"], manifest.Under("a/b"));
        Assert.Empty(manifest.Under("b"));
        Assert.Equal(7, manifest.Files);
    }

    [Fact]
    public void Random_changes_give_what_a_sorted_list_gives()
    {
        Random random = new(7);
        Manifest manifest = Manifest.Empty;
        SortedDictionary<string, string> expected = new(StringComparer.Ordinal);
        for (int round = 0; round < 200; round++)
        {
            SortedDictionary<string, string?> changes = new(StringComparer.Ordinal);
            for (int i = random.Next(20); i > 0; i--)
            {
                string page = "p/" + random.Next(100);
                changes[page] = random.Next(3) == 0 ? null : $"text {random.Next(1000)}";
            }

            manifest = manifest.With([.. changes.Select(change => (Encoding.UTF8.GetBytes(change.Key), change.Value is null ? ReadOnlyMemory<byte>.Empty : Line(change.Key, change.Value)))]);
            foreach ((string page, string? text) in changes)
            {
                expected.Remove(page);
                if (text is not null)
                {
                    expected[page] = text;
                }
            }

            Assert.Equal(expected.Select(page => Encoding.UTF8.GetString(Line(page.Key, page.Value).Span)), manifest.Lines().Select(line => Encoding.UTF8.GetString(line.Span)));
        }

        Assert.NotEmpty(expected);
        Assert.True(Manifest.TryRead(Bytes(manifest), out Manifest read));
        Assert.Equal(manifest.Digest, read.Digest);
        Assert.Equal(manifest.Digest, XxHash128.Hash(Bytes(manifest)));
        Assert.Equal(manifest.Files, read.Files);
    }

    [Fact]
    public void A_page_listed_twice_counts_once_and_two_pages_at_one_path_are_an_error()
    {
        Assert.Equal(1, Manifest.Of([Line("a", "1"), Line("a", "1")]).Files);
        Assert.Throws<InvalidOperationException>(() => Manifest.Of([Line("a", "1"), Line("a", "2")]));
    }

    private static byte[] Bytes(Manifest manifest)
    {
        using MemoryStream bytes = new();
        manifest.Write(bytes);
        return bytes.ToArray();
    }

    private static Manifest Of(IEnumerable<string> pages)
    {
        List<ReadOnlyMemory<byte>> lines = [.. pages.Select(page => Line(page, page))];
        lines.Sort((one, other) => one.Span.SequenceCompareTo(other.Span));
        return Manifest.Of(lines);
    }

    private static ReadOnlyMemory<byte> Line(string page, string text) => Line(page, [FileMark.Of(".md", Encoding.UTF8.GetBytes(text))]);

    private static ReadOnlyMemory<byte> Line(string page, List<FileMark> files)
    {
        ManifestLines lines = new();
        lines.Add(page, files);
        return lines.All[0];
    }
}
