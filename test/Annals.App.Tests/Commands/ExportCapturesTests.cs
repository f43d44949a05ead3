using System.Diagnostics;

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

    [Fact]
    public async Task The_same_chronicle_gives_the_same_archive() => Assert.Equal(await Export(), await Export());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
