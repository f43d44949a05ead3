namespace Annals.App.Tests.Commands;

public sealed class PruneTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Old_captures_go_and_nothing_that_was_read_from_them()
    {
        Write("1.wiki", "* The bridge over the river is opened. [https://valley.example/1 (Example)]");
        Write("2.wiki", "* The bridge over the river is opened again after five months of work on its pillars. [https://valley.example/1 (Example)]\n* The harbour is closed by its owners. [https://valley.example/2 (Example)]");
        File.WriteAllText(
            Path.Combine(_folder, "a.html"),
            "<!DOCTYPE html><html lang=en><title>The bridge is open</title><article><h1>The bridge is open</h1><p>The bridge over the river, closed since spring, was opened again on Tuesday after five months of work on its pillars.</p><p>The mayor said that the work had cost less than was planned, and that the next inspection would follow in ten years.</p></article></html>");
        File.WriteAllText(Path.Combine(_folder, "meta.jsonl"), "{\"file\":\"a.html\",\"url\":\"https://valley.example/1\"}");
        Annals("import", "1.wiki", "--seen", "2016-09-02T00:00Z");
        Annals("import", "2.wiki", "--seen", "2016-09-03T00:00Z");
        Annals("import", "a.html", "--meta", "meta.jsonl", "--seen", "2016-09-03T00:00Z");
        string events = Annals("export", "events");
        string articles = Annals("export", "articles");
        Assert.Contains("\"found\"", events, StringComparison.Ordinal);

        Assert.StartsWith("0 captures", Annals("prune", "--older-than", "900y"), StringComparison.Ordinal);
        Assert.StartsWith("2 captures", Annals("prune", "--older-than", "1y", "--dry-run"), StringComparison.Ordinal);
        Assert.Contains("3 in 2 states", Annals("status"), StringComparison.Ordinal);
        Assert.StartsWith("2 captures", Annals("prune", "--older-than", "1y"), StringComparison.Ordinal);
        Assert.StartsWith("0 captures", Annals("prune", "--older-than", "1y"), StringComparison.Ordinal);
        Assert.Contains("2 dropped because of their age", Annals("status"), StringComparison.Ordinal);

        Annals("verify");
        Annals("rerun");
        Annals("verify");
        Assert.Equal(events, Annals("export", "events"));
        Assert.Equal(articles, Annals("export", "articles"));
        string address = events.Split("\"url\":\"")[1].Split('"')[0];
        Assert.Contains("was dropped because of its age", Annals("explain", address), StringComparison.Ordinal);
        Annals("explain", "https://valley.example/1");
        Assert.DoesNotContain("The bridge is open", Annals("export", "captures", "--warc"), StringComparison.Ordinal);

        // The same files again change nothing; and what is suppressed afterwards is gone.
        Annals("import", "1.wiki", "--seen", "2016-09-02T00:00Z");
        Assert.Equal(events, Annals("export", "events"));
        Annals("suppress", address, "--class", "privacy", "--because", "asked for");
        Annals("verify");
    }

    [Theory]
    [InlineData("0d")]
    [InlineData("2")]
    [InlineData("y")]
    [InlineData("2m")]
    [InlineData("99999999999d")]
    public void What_is_no_age_is_refused(string age)
    {
        AnnalsProcess run = AnnalsProcess.Run(_folder, "prune", "--older-than", age);
        Assert.Equal(2, run.Code);
        Assert.Contains("is no age", run.Errors, StringComparison.Ordinal);
    }

    private string Annals(params string[] arguments) => AnnalsProcess.Must(_folder, arguments).Output;

    private void Write(string name, string entries) => File.WriteAllText(
        Path.Combine(_folder, name),
        $"{{{{Current events|year=2016|month=09|day=1|content=\n<!-- All news items below this line -->\n'''Disasters and accidents'''\n{entries}\n<!-- All news items above this line -->}}}}\n");
}
