using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Annals.Pipeline.Acquisition.Sources;

namespace Annals.App.Tests.Following;

/// <summary>MediaWiki's API on this machine, as far as day pages need it; and single pages beside it.</summary>
internal sealed class MediaWikiStub : IDisposable
{
    /// <summary>Pages that one answer holds; the rest is asked for by what <c>continue</c> says.</summary>
    private const int PagesInAnswer = 20;

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, (int Id, DateTimeOffset Time, string Text)> _newest = new();
    private readonly ConcurrentDictionary<int, (string Title, DateTimeOffset Time, string Text)> _revisions = new();
    private readonly ConcurrentDictionary<string, Action<HttpListenerContext>> _pages = new();
    private readonly object _asked = new();
    private int _lags = 1;

    public MediaWikiStub()
    {
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public int Port { get; }

    public string Api => $"http://127.0.0.1:{Port}/w/api.php";

    /// <summary>Path and query of each request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string At(string path) => $"http://127.0.0.1:{Port}{path}";

    public void On(string path, Action<HttpListenerContext> answer) => _pages[path] = answer;

    /// <summary>Waits until the requests are such; false: they were not in time.</summary>
    public bool WaitFor(Func<IEnumerable<string>, bool> enough, TimeSpan patience)
    {
        long begun = Stopwatch.GetTimestamp();
        lock (_asked)
        {
            while (!enough(Requests))
            {
                TimeSpan left = patience - Stopwatch.GetElapsedTime(begun);
                if (left <= TimeSpan.Zero || !Monitor.Wait(_asked, left))
                {
                    return enough(Requests);
                }
            }
        }

        return true;
    }

    /// <summary>Puts a new state in the place of a day's page.</summary>
    public void Put(DateOnly date, int id, DateTimeOffset time, string text)
    {
        _revisions[id] = (PortalSource.TitleOf(date), time, text);
        _newest[PortalSource.TitleOf(date)] = (id, time, text);
    }

    /// <summary>What the API answers about a revision.</summary>
    public string Answer(int id)
    {
        (string title, DateTimeOffset time, string text) = _revisions[id];
        return JsonSerializer.Serialize(new { batchcomplete = true, query = new { pages = new[] { Page(title, id, time, text) } } });
    }

    /// <summary>A chronicle's folder in which this server may be asked.</summary>
    public string Folder()
    {
        string folder = Directory.CreateTempSubdirectory("annals-").FullName;
        File.WriteAllText(Path.Combine(folder, "annals.json"), $$"""{ "contact": "owner@example.org", "fetch": { "allowPrivate": ["127.0.0.1:{{Port}}"] } }""");
        return folder;
    }

    public void Dispose() => _listener.Close();

    public static void Say(HttpListenerContext context, string text, string type, int status = 200) => Say(context, Encoding.UTF8.GetBytes(text), type, status);

    public static void Say(HttpListenerContext context, byte[] bytes, string type, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength64 = bytes.Length;
        context.Response.OutputStream.Write(bytes);
        context.Response.Close();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = _listener.GetContext();
                lock (_asked)
                {
                    Requests.Enqueue(context.Request.RawUrl!);
                    Monitor.PulseAll(_asked);
                }

                if (_pages.TryGetValue(context.Request.Url!.AbsolutePath, out Action<HttpListenerContext>? page))
                {
                    page(context);
                }
                else if (context.Request.Url.AbsolutePath == "/w/api.php")
                {
                    Say(context, Query(context), "application/json; charset=utf-8");
                }
                else
                {
                    Say(context, "", "text/plain", 404);
                }
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private string Query(HttpListenerContext context)
    {
        System.Collections.Specialized.NameValueCollection asked = context.Request.QueryString;
        if (Interlocked.Decrement(ref _lags) >= 0)
        {
            context.Response.AddHeader("Retry-After", "0");
            return """{"error":{"code":"maxlag","info":"Waiting for a copy: 6 seconds lagged."}}""";
        }

        if (asked["revids"] is { } id)
        {
            return Answer(int.Parse(id, CultureInfo.InvariantCulture));
        }

        int start = int.Parse(asked["rvcontinue"] ?? "0", CultureInfo.InvariantCulture);
        string[] titles = asked["titles"]!.Split('|');
        object[] pages = [.. titles.Skip(start).Take(PagesInAnswer).Select(title =>
            _newest.TryGetValue(title, out (int Id, DateTimeOffset Time, string Text) page) ? Page(title, page.Id, page.Time, null) : new { title, missing = true })];
        return titles.Length > start + PagesInAnswer
            ? JsonSerializer.Serialize(new { @continue = new { rvcontinue = $"{start + PagesInAnswer}", @continue = "||" }, query = new { pages } })
            : JsonSerializer.Serialize(new { batchcomplete = true, query = new { pages } });
    }

    private static object Page(string title, int id, DateTimeOffset time, string? text)
    {
        string stamp = time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return text is null
            ? new { title, ns = 100, revisions = new object[] { new { revid = id, timestamp = stamp } } }
            : new { title, ns = 100, revisions = new object[] { new { revid = id, timestamp = stamp, slots = new { main = new { contentmodel = "wikitext", content = text } } } } };
    }
}
