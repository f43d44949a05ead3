using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Annals.App.Following;

namespace Annals.App.Tests.Following;

/// <summary>Cited pages on which nothing can be read: they are kept as they came, and nothing is claimed of what they say.</summary>
public sealed class UnreadPagesTests : IDisposable
{
    private static readonly byte[] Report = [.. "%PDF-1.7\n%\u00E2\u00E3\n1 0 obj <</Length 9>> stream\n"u8, 0, 1, 2, 0xFF, .. "\nendstream endobj\n%%EOF"u8];
    private static readonly byte[] Film = [0, 0, 0, 0x20, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2avc1mp41"u8];

    private readonly CitingChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public async Task Documents_and_films_are_kept_with_their_headers_and_can_be_had_as_they_came()
    {
        Serve("/report.pdf", () => Report, "application/pdf");
        Serve("/film.mp4", () => Film, "video/mp4");
        Import("/report.pdf", "/film.mp4");
        string before = _chronicle.Annals("export", "events").Output;
        SourceTotals first = await _chronicle.FetchAsync();
        Assert.Equal((2, 2, 0), (first.Pages, first.PagesKept, first.PagesFailed));

        foreach ((byte[] bytes, string type) in (ReadOnlySpan<(byte[], string)>)[(Report, "application/pdf"), (Film, "video/mp4")])
        {
            using JsonDocument shown = JsonDocument.Parse(_chronicle.Annals("show", "capture", Digest(bytes), "--json").Output);
            Assert.Equal((type, bytes.Length, JsonValueKind.Null), (shown.RootElement.GetProperty("mediaType").GetString(), shown.RootElement.GetProperty("length").GetInt32(), shown.RootElement.GetProperty("text").ValueKind));
            Assert.Contains($"Content-Type: {type}", shown.RootElement.GetProperty("fetched")[0].GetProperty("headers").GetString(), StringComparison.Ordinal);
            Assert.Contains($"It is no text: {bytes.Length} bytes", _chronicle.Annals("show", "capture", Digest(bytes)).Output, StringComparison.Ordinal);
            Assert.Equal(bytes, Bytes(Digest(bytes)));
        }

        Assert.Contains($"kept: {Digest(Report)}", _chronicle.Annals("explain", _chronicle.Event("report").GetProperty("id").GetString()!).Output, StringComparison.Ordinal);
        _chronicle.Annals("rerun");
        _chronicle.Annals("verify");
        Assert.Equal(before, _chronicle.Annals("export", "events").Output);
        Assert.Equal(2, Exported());
    }

    [Fact]
    public async Task One_that_is_the_same_is_not_kept_again_and_another_one_is_kept_beside_it_without_a_claim()
    {
        byte[] now = Report;
        Serve("/report.pdf", () => now, "application/pdf");
        Import("/report.pdf");
        await _chronicle.FetchAsync();
        _chronicle.Clock.Move(TimeSpan.FromDays(181));
        SourceTotals same = await _chronicle.FetchAsync();
        Assert.Equal((1, 0, 0), (same.Pages, same.PagesKept, same.PagesFailed));

        now = [.. Report, .. "\nstartxref"u8];
        _chronicle.Clock.Move(TimeSpan.FromDays(181));
        SourceTotals other = await _chronicle.FetchAsync();
        Assert.Equal((1, 1, 0), (other.Pages, other.PagesKept, other.PagesChanged));
        Assert.Equal(JsonValueKind.Null, _chronicle.Event().GetProperty("sources")[0].GetProperty("state").ValueKind);
        Assert.Equal(Report, Bytes(Digest(Report)));
        Assert.Equal(now, Bytes(Digest(now)));
        _chronicle.Annals("verify");
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_for_a_while_says_nothing_else_than_before()
    {
        byte[] page = Encoding.UTF8.GetBytes(CitingChronicle.Page(CitingChronicle.First));
        byte[] now = page;
        Serve("/page", () => now, "text/html; charset=utf-8");
        Import("/page");
        await _chronicle.FetchAsync();
        now = "<!DOCTYPE html><html><head></head><body><div id='app'></div></body></html>"u8.ToArray();
        _chronicle.Clock.Move(TimeSpan.FromDays(2));
        SourceTotals unread = await _chronicle.FetchAsync();
        Assert.Equal((1, 1, 0), (unread.Pages, unread.PagesKept, unread.PagesChanged));
        Assert.Equal(2, Exported());

        now = page;
        _chronicle.Clock.Move(TimeSpan.FromDays(181));
        SourceTotals back = await _chronicle.FetchAsync();
        Assert.Equal((1, 0, 0), (back.Pages, back.PagesKept, back.PagesChanged));
        JsonElement found = _chronicle.Event();
        Assert.Equal(JsonValueKind.Null, found.GetProperty("sources")[0].GetProperty("state").ValueKind);
        Assert.Contains("five months of work", found.GetProperty("summary").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, Exported());
    }

    [Fact]
    public async Task What_can_be_read_later_is_the_first_that_the_page_is_known_to_say()
    {
        byte[] now = Report;
        Serve("/page", () => now, "text/html; charset=utf-8");
        Import("/page");
        await _chronicle.FetchAsync();
        now = Encoding.UTF8.GetBytes(CitingChronicle.Page(CitingChronicle.First));
        _chronicle.Clock.Move(TimeSpan.FromDays(181));
        SourceTotals read = await _chronicle.FetchAsync();
        Assert.Equal((1, 0), (read.PagesKept, read.PagesChanged));
        now = Encoding.UTF8.GetBytes(CitingChronicle.Page(CitingChronicle.First.Replace("five months", "a year", StringComparison.Ordinal)));
        _chronicle.Clock.Move(TimeSpan.FromDays(181));
        Assert.Equal(1, (await _chronicle.FetchAsync()).PagesChanged);
        Assert.Equal("changed", _chronicle.Event().GetProperty("sources")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task With_a_suppressed_event_goes_what_only_it_cited_for_nobody_can_look_into_it()
    {
        Serve("/report.pdf", () => Report, "application/pdf");
        Serve("/film.mp4", () => Film, "video/mp4");
        _chronicle.Import(
            "on",
            $"* The bridge over the river is opened again after five months of work. [{_chronicle.Wiki.At("/report.pdf")} (Example)]",
            $"* The harbour of the town is closed for the winter by its owners. [{_chronicle.Wiki.At("/film.mp4")} (Example)]");
        await _chronicle.FetchAsync();
        _chronicle.Annals("suppress", _chronicle.Event().GetProperty("id").GetString()!, "--class", "privacy", "--because", "asked for");
        Assert.Equal(1, AnnalsProcess.Run(_chronicle.Folder, "show", "capture", Digest(Report)).Code);
        Assert.Equal(Film, Bytes(Digest(Film)));
        _chronicle.Annals("verify");
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private void Serve(string path, Func<byte[]> now, string type) => _chronicle.Wiki.On(path, context => MediaWikiStub.Say(context, now(), type));

    private void Import(params string[] paths) =>
        _chronicle.Import("on", [.. paths.Select(path => $"* The bridge over the river is opened again after five months of work, as {path[1..]} says. [{_chronicle.Wiki.At(path)} (Example)]")]);

    private byte[] Bytes(string digest)
    {
        string file = Path.Combine(_chronicle.Folder, digest);
        AnnalsProcess given = AnnalsProcess.RunTo(file, _chronicle.Folder, "show", "capture", digest, "--bytes");
        Assert.True(given.Code == 0, given.Errors);
        return File.ReadAllBytes(file);
    }

    /// <summary>Captures in the exported archive beside that of the day page.</summary>
    private int Exported()
    {
        string file = Path.Combine(_chronicle.Folder, "all.warc.gz");
        Assert.Equal(0, AnnalsProcess.RunTo(file, _chronicle.Folder, "export", "captures", "--warc").Code);
        return AnnalsProcess.Must(_chronicle.Folder, "read", file).Output.Split('\n').Count(line => line.Contains("\"type\":\"resource\"", StringComparison.Ordinal)) - 1;
    }
}
