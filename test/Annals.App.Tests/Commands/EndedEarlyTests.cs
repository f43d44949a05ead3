using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Annals.App.Tests.Commands;

/// <summary>Long work that SIGTERM asks to end: it ends soon, says so, and the same command completes it: what takes in goes on where it stood, what works out, builds or checks begins anew.</summary>
public sealed class EndedEarlyTests : IDisposable
{
    private const int Pages = 3000;

    /// <summary>Pages recorded in one transaction.</summary>
    private const int Batch = 128;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("folder")]
    [InlineData("archive")]
    public void An_import_keeps_no_more_pages_than_the_batch_in_hand_and_goes_on_when_it_comes_again(string form)
    {
        string pages = form == "folder" ? Folder() : Archive();
        long before = 0;
        AnnalsProcess ended = EndWhen(() => (before = Kept()) > 0, "import", pages);

        long after = Kept();
        Assert.True(after - before <= 2 * Batch, $"{before} pages were kept when it was asked to end, and {after} afterwards");
        IsStopped(ended);
        Assert.Contains($"{after} articles: all kept", ended.Output, StringComparison.Ordinal);

        AnnalsProcess again = AnnalsProcess.Must(_folder, "import", pages);

        Assert.Contains($"{Pages} articles: {after} unchanged", again.Output, StringComparison.Ordinal);
        Assert.Equal(Pages, Kept());
        AnnalsProcess.Must(_folder, "verify");
    }

    [Fact]
    public void A_build_puts_nothing_in_its_place_and_the_next_one_writes_the_whole_site()
    {
        AnnalsProcess.Must(_folder, "import", Path.Combine(Checkout.Root, "samples", "days"));
        string staging = Path.Combine(_folder, "site", ".annals", "staging");

        AnnalsProcess ended = EndWhen(() => Directory.Exists(staging), "build", "--out", "site");

        IsStopped(ended);
        Assert.Equal([".annals"], Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "site")).Select(path => Path.GetFileName(path)));
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        AnnalsProcess.Must(_folder, "verify", "--site", "site");
    }

    private static void IsStopped(AnnalsProcess run)
    {
        Assert.True(run.Code == 4, run.ToString());
        Assert.Equal("annals: stopped before the end, as asked; nothing is left half done, and the same command, given again, completes it.\n", run.Errors);
    }

    /// <summary>Runs the program and asks it to end as soon as something is so; it stands still while that is looked at.</summary>
    private AnnalsProcess EndWhen(Func<bool> isSo, params string[] arguments)
    {
        using Process process = AnnalsProcess.Start(_folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            Assert.True(SpinWait.SpinUntil(() => process.HasExited || isSo(), Limit) && !process.HasExited, "it ended before it could be asked to");
            Signal(process, "-STOP");
            isSo();
            Signal(process, "-TERM");
            Signal(process, "-CONT");
            Assert.True(process.WaitForExit(Limit), "it did not end");
            return new AnnalsProcess(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static void Signal(Process process, string signal)
    {
        using Process kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private long Kept()
    {
        if (!File.Exists(Path.Combine(_folder, "annals.db")))
        {
            return 0;
        }

        using SqliteConnection connection = new($"Data Source={Path.Combine(_folder, "annals.db")};Mode=ReadOnly;Pooling=False");
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM capture";
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            // The program is making the file.
            return 0;
        }
    }

    private string Folder()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        for (int i = 0; i < Pages; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{i:0000}.html"), Page(i));
        }

        return folder;
    }

    private string Archive()
    {
        string archive = Path.Combine(_folder, "pages.warc");
        using FileStream file = File.Create(archive);
        for (int i = 0; i < Pages; i++)
        {
            byte[] page = Encoding.UTF8.GetBytes(Page(i));
            byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\n\r\n"), .. page];
            file.Write(Encoding.ASCII.GetBytes(
                $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{new Guid(i, 0, 0, new byte[8])}>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/{i}\r\n"
                + $"Content-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length}\r\n\r\n"));
            file.Write(answer);
            file.Write("\r\n\r\n"u8);
        }

        return archive;
    }

    private static string Page(int number) => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The ferry sails for the {number}th time</title></head><body><article>
        <h1>The ferry sails for the {number}th time</h1>
        <p>The ferry between the two islands left its harbour at eight in the morning with {number} passengers on board, as the company that runs it said on the same day.</p>
        <p>It had been repaired during the winter, and the people of both islands had waited for it, because the way around the bay takes four hours by bus.</p>
        <p>The harbour master said that the weather should stay calm, and that the next ferry leaves in the evening unless the wind turns to the north.</p>
        </article></body></html>
        """;
}
