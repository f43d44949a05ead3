using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.Tests.Pipeline.Acquisition.Http;

namespace Annals.App.Tests.Following;

/// <summary>A host called <c>redirects.lan</c> that redirects as the public list of redirections says, on several paths for each case.</summary>
internal sealed class Redirections : IDisposable
{
    public const string Host = "redirects.lan";

    private readonly OddServer _server = new();
    private readonly List<int> _cases = [];

    /// <param name="victim">the port that redirections lead to</param>
    public Redirections(int victim)
    {
        foreach (JsonElement line in Lines("redirects.jsonl", text => text.Replace("{victim}", victim.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        {
            int number = line.GetProperty("id").GetInt32();
            _cases.Add(number);
            (string Kind, string? Target)[] steps = [.. line.GetProperty("chain").EnumerateArray().Select(step => (step[0].GetString()!, step[1].GetString()))];
            MetaRefresh = steps[0].Kind.StartsWith("200", StringComparison.Ordinal) ? number : MetaRefresh;
            foreach (string way in (string[])["start", "item", "image"])
            {
                Lay($"/{number}/{way}", steps);
            }

            string image = _server.At($"/{number}/image", Host);
            Page($"/{number}/page", $"<!DOCTYPE html><html lang=\"en\"><head><title>The harbour is closed</title><meta property=\"og:image\" content=\"{image}\"></head><body><article><h1>The harbour is closed</h1><p>The harbour number {number} of the town is closed for the winter, said its owners on Tuesday, because nobody comes.</p><p>It will be opened again in spring, when the ships are back from the south and the ice is gone.</p></article></body></html>");
        }

        string items = string.Concat(_cases.Select(number => $"<item><title>Item {number} of this feed</title><link>{_server.At($"/{number}/item", Host)}</link></item>"));
        Page("/feed", $"<rss version='2.0'><channel><title>All</title>{items}</channel></rss>");
    }

    public IReadOnlyList<int> Cases => _cases;

    /// <summary>The case that is no redirection but a page which asks its reader to go elsewhere.</summary>
    public int MetaRefresh { get; }

    public void Dispose() => _server.Dispose();

    /// <summary>The lines of a public list; the test skips itself where it is missing.</summary>
    public static IEnumerable<JsonElement> Lines(string file, Func<string, string>? change = null)
    {
        string? shared = Checkout.SharedData is { } data ? Path.Combine(data, "hostile", "ssrf", file) : null;
        Assert.SkipWhen(shared is null || !File.Exists(shared), "there is no ../shared/data/hostile/ssrf");
        return [.. File.ReadLines(shared!).Select(line => JsonDocument.Parse(change is null ? line : change(line)).RootElement)];
    }

    public string At(int number) => _server.At($"/{number}/start", Host);

    public string PageWithImage(int number) => _server.At($"/{number}/page", Host);

    /// <summary>A feed whose items lead to all cases.</summary>
    public string FeedOfAll() => _server.At("/feed", Host);

    public string Item(int number) => _server.At($"/{number}/item", Host);

    public int RequestsOf(int number) => _server.Requests.Count(head => head.StartsWith($"GET /{number}/", StringComparison.Ordinal));

    public bool WasAskedForImage(int number) => _server.Requests.Any(head => head.StartsWith($"GET /{number}/image ", StringComparison.Ordinal));

    /// <summary>How hosts are found: this one here, and one that comes to mean this machine.</summary>
    public static ClientSetup.Names Names() => new((Host, ["127.0.0.1"]), ("rebind.test", ["93.184.215.14", "127.0.0.1"]));

    private void Page(string path, string text) => _server.OnPage(path, Encoding.UTF8.GetBytes(text), "Content-Type: text/html; charset=utf-8");

    /// <summary>Lays a chain of redirections; those within the host stay below its first path.</summary>
    private void Lay(string start, (string Kind, string? Target)[] steps)
    {
        string path = start;
        foreach ((string kind, string? given) in steps)
        {
            string? target = given is ['/', not '/', ..] ? start + given : given;
            if (kind.StartsWith("200", StringComparison.Ordinal))
            {
                Page(path, $"<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0; url={target}\"><title>Elsewhere</title>");
                continue;
            }

            _server.On(path, $"HTTP/1.1 {kind} Moved\nContent-Length: 0{(target is null ? "" : $"\nLocation: {target}")}");
            path = given is ['/', not '/', ..] ? target! : path;
        }
    }
}
