using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Annals.App.Tests.Following;

public sealed class FollowTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly MediaWikiStub _wiki = new();
    private readonly string _folder;

    public FollowTests() => _folder = _wiki.Folder();

    public void Dispose()
    {
        _wiki.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Backfill_and_later_states_of_samples_give_the_chronicle_that_importing_the_files_gives() =>
        BackfillAndFollow([SmallChronicle.PageOf("2017-10-16"), SmallChronicle.PageOf("2017-10-27"), SmallChronicle.PageOf("2017-11-23")]);

    [Fact]
    public void Backfill_and_later_states_of_the_public_days_give_the_chronicle_that_importing_the_files_gives()
    {
        if (Checkout.SharedData is not { } shared || !Directory.Exists(Path.Combine(shared, "portal", "wikitext")))
        {
            Assert.Skip("there is no ../shared/data/portal/wikitext");
            return;
        }

        string[] files = [.. Directory.EnumerateFiles(Path.Combine(shared, "portal", "wikitext"), "*.wiki").Order(StringComparer.Ordinal)];
        Assert.True(files.Length >= 186, $"only {files.Length} days seen");
        BackfillAndFollow(files);
    }

    [Fact]
    public void A_page_is_fetched_once_and_then_only_asked_whether_it_changed()
    {
        _wiki.On("/page", context =>
        {
            bool known = context.Request.Headers["If-None-Match"] == "\"one\"";
            context.Response.AddHeader("ETag", "\"one\"");
            MediaWikiStub.Say(context, known ? "" : Article, "text/html; charset=utf-8", known ? 304 : 200);
        });
        AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/page"));
        Assert.Contains("1 page fetched", AnnalsProcess.Must(_folder, "fetch").Output, StringComparison.Ordinal);
        Assert.Contains("0 sources asked", AnnalsProcess.Must(_folder, "fetch").Output, StringComparison.Ordinal);
        Assert.Contains("0 pages fetched", AnnalsProcess.Must(_folder, "fetch", "--all").Output, StringComparison.Ordinal);

        string article = AnnalsProcess.Must(_folder, "export", "articles").Output;
        Assert.Contains(_wiki.At("/page"), article, StringComparison.Ordinal);
        string digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Article)));
        string shown = AnnalsProcess.Must(_folder, "show", "capture", digest).Output;
        Assert.Contains("status 200", shown, StringComparison.Ordinal);
        Assert.Contains("ETag: \"one\"", shown, StringComparison.Ordinal);
        Assert.Contains("The bridge over the river", shown, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "verify");
    }

    [Fact]
    public void What_goes_wrong_is_told_by_status_with_when_it_is_tried_again_and_a_page_that_is_gone_is_asked_no_more()
    {
        _wiki.On("/busy", context =>
        {
            context.Response.AddHeader("Retry-After", "86400");
            MediaWikiStub.Say(context, "", "text/plain", 503);
        });
        _wiki.On("/gone", context => MediaWikiStub.Say(context, "", "text/plain", 410));
        AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/busy"));
        AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/gone"));
        AnnalsProcess.Must(_folder, "source", "add", "http://10.1.2.3/page");

        Assert.Equal(1, AnnalsProcess.Run(_folder, "fetch").Code);

        using JsonDocument status = JsonDocument.Parse(AnnalsProcess.Must(_folder, "status", "--json").Output);
        JsonElement[] sources = [.. status.RootElement.GetProperty("sources").EnumerateArray()];
        Assert.Equal(["the server answers 503", "the server answers 410", "10.1.2.3 may not be asked: 10.1.2.3 is special: a private network (the settings can allow a host by name: fetch.allowPrivate)"], sources.Select(source => source.GetProperty("fault").GetString()));
        Assert.Equal([false, true, false], sources.Select(source => source.GetProperty("paused").GetBoolean()));
        Assert.True(Time(sources[0], "due") - Time(sources[0], "tried") >= TimeSpan.FromSeconds(86399));
        Assert.Contains("went wrong", AnnalsProcess.Must(_folder, "status").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page", Article)]
    [InlineData("feed", "<rss version='2.0'><channel><title>One</title><item><title>The bridge is open</title><link>https://example.org/1</link></item></channel></rss>")]
    [InlineData("sitemap", "<urlset><url><loc>https://example.org/1</loc><lastmod>2001-09-01</lastmod></url></urlset>")]
    [InlineData("portal", null)]
    public void An_address_that_lasted_at_a_new_place_three_times_is_asked_there(string kind, string? text)
    {
        _wiki.On("/old", context =>
        {
            context.Response.RedirectLocation = (text is null ? "/w/api.php" : "/new") + context.Request.Url!.Query;
            MediaWikiStub.Say(context, "", "text/plain", 301);
        });
        if (text is not null)
        {
            _wiki.On("/new", context => MediaWikiStub.Say(context, text, "text/html"));
        }

        AnnalsProcess.Must(_folder, ["source", "add", _wiki.At("/old"), "--kind", kind, .. text is null ? (string[])["--from", "2026-09-01", "--to", "2026-09-02"] : []]);
        for (int i = 0; i < 3; i++)
        {
            AnnalsProcess.Must(_folder, "fetch", "--all");
        }

        Assert.True(_wiki.Requests.Count(request => request.StartsWith("/old", StringComparison.Ordinal)) >= 3);
        int before = _wiki.Requests.Count;
        AnnalsProcess.Must(_folder, "fetch", "--all");
        string[] asked = [.. _wiki.Requests.Skip(before).Where(request => request != "/robots.txt")];
        Assert.NotEmpty(asked);
        Assert.All(asked, request => Assert.StartsWith(text is null ? "/w/api.php?action=query" : "/new", request, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_is_imported_once_and_a_private_one_is_refused_with_its_reason()
    {
        _wiki.On("/page", context => MediaWikiStub.Say(context, Article, "text/html"));
        AnnalsProcess.Must(_folder, "import", _wiki.At("/page"));
        AnnalsProcess refused = AnnalsProcess.Run(_folder, "import", "http://127.0.0.1:1/page");

        Assert.Equal(1, refused.Code);
        Assert.Contains("is special: this machine", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_paused_resumed_and_removed()
    {
        AnnalsProcess.Must(_folder, "source", "add", _wiki.Api, "--from", "2026-09-01", "--to", "2026-09-02");
        AnnalsProcess.Must(_folder, "source", "pause", _wiki.Api);
        Assert.Contains("0 sources asked", AnnalsProcess.Must(_folder, "fetch", "--all").Output, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "source", "resume", _wiki.Api);
        Assert.Contains("1 source asked", AnnalsProcess.Must(_folder, "fetch").Output, StringComparison.Ordinal);
        Assert.Contains("(portal, 2026-09-01 to 2026-09-02, every 1h)", AnnalsProcess.Must(_folder, "source", "list").Output, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "source", "remove", _wiki.Api);
        Assert.Equal(1, AnnalsProcess.Run(_folder, "source", "remove", _wiki.Api).Code);
    }

    private const string Article =
        """
        <!DOCTYPE html><html lang="en"><head><title>The bridge over the river is open again</title></head><body><article>
        <h1>The bridge over the river is open again</h1><p>The bridge over the river, closed since spring, was opened again on Tuesday after five months of work on its pillars.</p>
        <p>The mayor said that the work had cost less than was planned, and that the next inspection would follow in ten years.</p></article></body></html>
        """;

    /// <summary>Fetches an early state of each day, lets the pages grow, follows until all have grown, and compares with importing what the API answered.</summary>
    private void BackfillAndFollow(string[] files)
    {
        DateOnly[] dates = [.. files.Select(file => DateOnly.ParseExact(Path.GetFileName(file)[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture))];
        string early = Directory.CreateDirectory(Path.Combine(_folder, "1")).FullName;
        string late = Directory.CreateDirectory(Path.Combine(_folder, "2")).FullName;
        for (int i = 0; i < files.Length; i++)
        {
            _wiki.Put(dates[i], 1000 + i, Start.AddMinutes(i), Early(File.ReadAllText(files[i])));
            File.WriteAllText(Path.Combine(early, $"{i:d4}.json"), _wiki.Answer(1000 + i));
        }

        AnnalsProcess.Must(
            _folder, "source", "add", _wiki.Api, "--from", dates.Min().ToString("O", CultureInfo.InvariantCulture), "--to", dates.Max().ToString("O", CultureInfo.InvariantCulture));
        AnnalsProcess.Must(_folder, "fetch");
        AnnalsProcess.Must(_folder, "import", "--db", "files.db", early);
        Assert.Equal(Lines("events", "files.db"), Lines("events", "annals.db"));
        for (int i = 0; i < files.Length; i++)
        {
            _wiki.Put(dates[i], 5000 + i, Start.AddDays(2).AddMinutes(i), File.ReadAllText(files[i]));
            File.WriteAllText(Path.Combine(late, $"{i:d4}.json"), _wiki.Answer(5000 + i));
        }

        Follow(requests => requests.Count(request => request.Contains("revids=5", StringComparison.Ordinal)) >= files.Length);
        AnnalsProcess.Must(_folder, "import", "--db", "files.db", late);
        string[] followed = Lines("events", "annals.db");
        Assert.NotEmpty(followed);
        Assert.Equal(Lines("events", "files.db"), followed);
        Assert.Equal(Lines("relations", "files.db"), Lines("relations", "annals.db"));
        AnnalsProcess.Must(_folder, "verify");

        int asked = _wiki.Requests.Count;
        Assert.Contains("0 pages fetched", AnnalsProcess.Must(_folder, "fetch", "--all").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_wiki.Requests.Skip(asked), request => request.Contains("revids", StringComparison.Ordinal));
    }

    /// <summary>Follows until something is so, then asks the program to end, which it does well.</summary>
    private void Follow(Func<IEnumerable<string>, bool> enough)
    {
        using Process process = AnnalsProcess.Start(_folder, "follow", "--every", "1s");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            Assert.True(_wiki.WaitFor(enough, TimeSpan.FromMinutes(2)), "the later states were not asked for");
            using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "it did not end");
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        // What came with the last request may have been left to the next run.
        AnnalsProcess.Must(_folder, "fetch", "--all");
    }

    private string[] Lines(string what, string database) =>
        [.. AnnalsProcess.Must(_folder, "export", what, "--db", database).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    /// <summary>A day page before its last entries were written.</summary>
    private static string Early(string page)
    {
        string[] lines = page.Split('\n');
        int[] bullets = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith('*'))];
        HashSet<int> left = [.. bullets.Skip((bullets.Length / 2) + 1)];
        return string.Join('\n', lines.Where((_, i) => !left.Contains(i)));
    }

    private static DateTimeOffset Time(JsonElement source, string name) => source.GetProperty(name).GetDateTimeOffset();
}
