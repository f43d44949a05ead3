using Annals.Storage;

namespace Annals.Tests.Storage;

public sealed class EndWhenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    private string Database => Path.Combine(_folder, "annals.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_not_committed_when_the_end_is_asked_for_is_undone()
    {
        using ChronicleFile file = ChronicleFile.Open(Database);
        using CancellationTokenSource end = new();
        using (file.EndWhen(end.Token))
        {
            file.InTransaction(() => file.SetMeta("one", "kept"));
            Assert.ThrowsAny<OperationCanceledException>(() => file.InTransaction(() =>
            {
                file.SetMeta("two", "not kept");
                end.Cancel();
                file.SetMeta("three", "not asked for");
            }));
            Assert.ThrowsAny<OperationCanceledException>(() => file.Meta("one"));
        }

        Assert.Equal("kept", file.Meta("one"));
        Assert.Null(file.Meta("two"));
        Assert.Null(file.Meta("three"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_that_would_run_for_ever_ends(bool prepared)
    {
        const string Endless = "WITH RECURSIVE n (i) AS (VALUES (started()) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        using ChronicleFile file = ChronicleFile.Open(Database);
        using CancellationTokenSource end = new();
        using IDisposable ending = file.EndWhen(end.Token);
        TaskCompletionSource started = new();
        file.Connection.CreateFunction("started", () => started.TrySetResult() ? 1 : 0);
        Task running = Task.Run(() => Run(file, Endless, prepared), TestContext.Current.CancellationToken);
        await started.Task;
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static void Run(ChronicleFile file, string sql, bool prepared)
    {
        if (prepared)
        {
            file.Statement(sql, 0).Run();
        }
        else
        {
            file.Execute(sql);
        }
    }
}
