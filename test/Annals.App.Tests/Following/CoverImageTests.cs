using System.Security.Cryptography;
using Annals.App.Following;
using Annals.App.Tests.Server;

namespace Annals.App.Tests.Following;

/// <summary>Cover images that the owner keeps: in the site's own folder, and by the server.</summary>
public sealed class CoverImageTests : IDisposable
{
    private readonly CitingChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public async Task A_cover_image_is_kept_where_the_owner_wants_it_and_shown_from_the_site_s_own_folder()
    {
        byte[] picture = Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D49444154789C63F8CFC0F01F000500 01FF5CCC59E70000000049454E44AE426082".Replace(" ", "", StringComparison.Ordinal));
        string page = PageWith("/pictures/bridge.png");
        _chronicle.Wiki.On("/page", context => MediaWikiStub.Say(context, page, "text/html; charset=utf-8"));
        _chronicle.Wiki.On("/other", context => MediaWikiStub.Say(context, page.Replace("bridge.png", "no.png", StringComparison.Ordinal), "text/html; charset=utf-8"));
        _chronicle.Wiki.On("/pictures/no.png", context => MediaWikiStub.Say(context, "<svg onload='x'/>", "image/png"));
        _chronicle.Wiki.On("/pictures/bridge.png", context => MediaWikiStub.Say(context, picture, "image/png"));
        _chronicle.Import(
            "on",
            $"* The bridge over the river is opened again after five months of work on its pillars. [{_chronicle.Wiki.At("/page")} (Example)]",
            $"* The other bridge over the river is opened again after five months of work. [{_chronicle.Wiki.At("/other")} (Example)]");
        KeepImages();
        _chronicle.Annals("build", "--out", "site");
        SourceTotals totals = await _chronicle.FetchAsync();
        Assert.Equal((1, 1), (totals.Pictures, totals.PicturesFailed));
        string path = PathOf(picture, "png");
        Assert.Equal("/" + path, _chronicle.Event("The bridge").GetProperty("image").GetProperty("url").GetString());
        Assert.Equal(_chronicle.Wiki.At("/pictures/no.png"), _chronicle.Event("The other").GetProperty("image").GetProperty("url").GetString());

        _chronicle.Annals("build", "--out", "site");
        Assert.Equal(picture, File.ReadAllBytes(Path.Combine(_chronicle.Folder, "site", path)));
        string id = _chronicle.Event("The bridge").GetProperty("id").GetString()!;
        Assert.Contains($"<img src=\"../../../../{path}\"", File.ReadAllText(Path.Combine(_chronicle.Folder, "site", _chronicle.Event("The bridge").GetProperty("url").GetString()![1..] + ".html")), StringComparison.Ordinal);
        _chronicle.Annals("verify", "--site", "site");
        Assert.Contains("1 kept of 2", _chronicle.Annals("status").Output, StringComparison.Ordinal);

        _chronicle.Annals("suppress", id, "--class", "privacy", "--because", "asked for");
        _chronicle.Annals("build", "--out", "site");
        Assert.False(File.Exists(Path.Combine(_chronicle.Folder, "site", path)));
        _chronicle.Annals("verify", "--site", "site");
        Assert.Equal(1, _chronicle.Wiki.Requests.Count(request => request == "/pictures/bridge.png"));
    }

    [Fact]
    public async Task The_server_sends_the_bytes_of_the_static_site_with_their_type()
    {
        (string Extension, string Type, byte[] Bytes)[] pictures =
        [
            ("png", "image/png", [0x89, .. "PNG\r\n\u001A\n one"u8]), ("jpg", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, .. " two"u8]), ("gif", "image/gif", [.. "GIF89a three"u8]),
            ("webp", "image/webp", [.. "RIFF\0\0\0\0WEBPVP8 "u8]), ("avif", "image/avif", [0, 0, 0, 28, .. "ftypavif four"u8]),
        ];
        foreach ((string extension, string type, byte[] bytes) in pictures)
        {
            _chronicle.Wiki.On($"/{extension}", context => MediaWikiStub.Say(context, PageWith($"/pictures/{extension}"), "text/html; charset=utf-8"));
            _chronicle.Wiki.On($"/pictures/{extension}", context => MediaWikiStub.Say(context, bytes, "application/octet-stream"));
        }

        _chronicle.Import("on", [.. pictures.Select(picture => $"* The bridge called {picture.Extension} over the river is opened again after five months. [{_chronicle.Wiki.At($"/{picture.Extension}")} (Example)]")]);
        KeepImages();
        Assert.Equal(pictures.Length, (await _chronicle.FetchAsync()).Pictures);
        _chronicle.Annals("build", "--out", "site");
        using RunningServer server = RunningServer.Start(_chronicle.Folder);
        foreach ((string extension, string type, byte[] bytes) in pictures)
        {
            string path = PathOf(bytes, extension);
            Answer answer = server.Get("/" + path);
            Assert.Equal((System.Net.HttpStatusCode.OK, type), (answer.Status, answer.Type));
            Assert.Equal(bytes, answer.Bytes);
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(_chronicle.Folder, "site", path)));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal(System.Net.HttpStatusCode.NotModified, server.Get("/" + path, ("If-None-Match", answer.Tag)).Status);
        }

        Assert.Equal(System.Net.HttpStatusCode.NotFound, server.Get("/" + PathOf([1, 2, 3], "png")).Status);
    }

    [Fact]
    public async Task An_image_that_no_event_shows_any_more_goes_with_the_next_build()
    {
        byte[] first = [.. "GIF89a the first"u8];
        byte[] second = [.. "GIF89a the second"u8];
        string page = PageWith("/pictures/first");
        _chronicle.Wiki.On("/page", context => MediaWikiStub.Say(context, page, "text/html; charset=utf-8"));
        _chronicle.Wiki.On("/pictures/first", context => MediaWikiStub.Say(context, first, "image/gif"));
        _chronicle.Wiki.On("/pictures/second", context => MediaWikiStub.Say(context, second, "image/gif"));
        _chronicle.Import("on", $"* The bridge over the river is opened again after five months of work on its pillars. [{_chronicle.Wiki.At("/page")} (Example)]");
        KeepImages();
        await _chronicle.FetchAsync();
        _chronicle.Annals("build", "--out", "site");
        Assert.Equal([PathOf(first, "gif")], Images());

        page = PageWith("/pictures/second").Replace("five months", "a year", StringComparison.Ordinal);
        _chronicle.Clock.Move(TimeSpan.FromDays(2));
        Assert.Equal(1, (await _chronicle.FetchAsync()).Pictures);
        using RunningServer server = RunningServer.Start(_chronicle.Folder);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, server.Get("/" + PathOf(first, "gif")).Status);
        _chronicle.Annals("build", "--out", "site");
        Assert.Equal([PathOf(second, "gif")], Images());
        _chronicle.Annals("verify", "--site", "site");
    }

    private static string PathOf(byte[] bytes, string extension) => $"images/{Convert.ToHexStringLower(SHA256.HashData(bytes))}.{extension}";

    private string[] Images() =>
        [.. Directory.EnumerateFiles(Path.Combine(_chronicle.Folder, "site", "images")).Select(file => $"images/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];

    private void KeepImages()
    {
        string settings = Path.Combine(_chronicle.Folder, "annals.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("{ \"contact\"", "{ \"images\": \"store\", \"contact\"", StringComparison.Ordinal));
    }

    private string PageWith(string image) => CitingChronicle.Page(CitingChronicle.First).Replace("</head>", $"<meta property=\"og:image\" content=\"{_chronicle.Wiki.At(image)}\"></head>", StringComparison.Ordinal);
}
