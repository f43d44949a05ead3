using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Annals.Formats.Warc;

namespace Annals.App.Tests.Commands;

public sealed class ExportCapturesTests(SmallChronicle chronicle) : IClassFixture<SmallChronicle>, IDisposable
{
    private readonly string _folder = chronicle.Copy();

    [Fact]
    public async Task An_empty_chronicle_becomes_the_same_from_the_archive_of_all_captures()
    {
        byte[] archive = await Export();
        Directory.GetFiles(_folder, "annals.db*").ToList().ForEach(File.Delete);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "captures.warc.gz"), archive, TestContext.Current.CancellationToken);

        AnnalsProcess.Must(_folder, "import", "captures.warc.gz");

        foreach (string kind in new[] { "events", "entities", "mentions", "relations" })
        {
            string expected = AnnalsProcess.Must(chronicle.Folder, "export", kind).Output;
            Assert.NotEmpty(expected);
            Assert.Equal(expected, AnnalsProcess.Must(_folder, "export", kind).Output);
        }
    }

    /// <summary>Needs node, and warcio from <c>npm ci</c> in <c>bench/peers</c>, which <c>check bench</c> does.</summary>
    [Fact]
    public async Task Another_program_reads_the_same_records_types_and_digests()
    {
        string peers = Path.Combine(Checkout.Root, "bench", "peers");
        Assert.SkipUnless(Directory.Exists(Path.Combine(peers, "node_modules", "warcio")), "warcio is not installed in bench/peers");
        byte[] archive = await Export();
        string file = Path.Combine(_folder, "captures.warc.gz");
        await File.WriteAllBytesAsync(file, archive, TestContext.Current.CancellationToken);

        Assert.Equal(Records(archive), await Warcio(peers, file));
    }

    [Fact]
    public async Task The_same_chronicle_gives_the_same_archive() => Assert.Equal(await Export(), await Export());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<string> Records(byte[] archive)
    {
        Taken taken = new();
        ArchiveReader.Read(new MemoryStream(archive), taken);
        Assert.True(taken.Lines.Count > 3, "there are too few records to tell");
        return taken.Lines;
    }

    private static async Task<List<string>> Warcio(string peers, string file)
    {
        using Process node = Process.Start(new ProcessStartInfo("node", [Path.Combine(peers, "archive.mjs"), file]) { RedirectStandardOutput = true })!;
        string output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(row =>
            $"{row.GetProperty("version").GetString()} {row.GetProperty("type").GetString()} {row.GetProperty("url").GetString()} {row.GetProperty("date").GetString()} {row.GetProperty("sha256").GetString()}")];
    }

    private sealed class Taken : IRecordSink
    {
        public List<string> Lines { get; } = [];

        public void Take(ArchiveRecord record) =>
            Lines.Add($"WARC/1.1 {record.Type} {record.Url} {record.Date} {Convert.ToHexStringLower(SHA256.HashData(record.Block.Span))}");

        public void Damage(string message) => Assert.Fail(message);
    }

    private async Task<byte[]> Export()
    {
        using Process process = AnnalsProcess.Start(chronicle.Folder, "export", "captures", "--warc");
        using MemoryStream bytes = new();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }
}
