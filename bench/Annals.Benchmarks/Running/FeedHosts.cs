using System.Globalization;
using System.Text;

namespace Annals.Benchmarks.Running;

/// <summary>Hosts with a small feed each, which grow with every stage; and hosts that take a request and never answer.</summary>
internal sealed class FeedHosts : IDisposable
{
    private readonly int _good;
    private long _last;

    public FeedHosts(int good, int bad = 0)
    {
        _good = good;
        Server = new LoopbackServer(good + bad, Answer);
    }

    public LoopbackServer Server { get; }

    /// <summary>Items of each feed.</summary>
    public int Items { get; set; } = 1;

    /// <summary>When a feed was asked for last, as <see cref="System.Diagnostics.Stopwatch"/> counts.</summary>
    public long Last => Interlocked.Read(ref _last);

    public int Asked => _asked;

    private int _asked;

    public void Forget()
    {
        Interlocked.Exchange(ref _last, 0);
        Interlocked.Exchange(ref _asked, 0);
    }

    /// <summary>A chronicle's folder in which the hosts may be asked, with a list of their feeds.</summary>
    /// <param name="bad">whether those that never answer are in the list</param>
    public void Prepare(string folder, bool bad)
    {
        Directory.CreateDirectory(folder);
        string[] hosts = [.. Server.Hosts];
        File.WriteAllText(Path.Combine(folder, "annals.json"), $$"""{ "fetch": { "allowPrivate": [{{string.Join(", ", hosts.Select(host => $"\"{host}\""))}}] } }""");
        StringBuilder list = new("<opml version='2.0'><body>");
        foreach (int host in Enumerable.Range(0, bad ? hosts.Length : _good))
        {
            list.Append(CultureInfo.InvariantCulture, $"<outline text='{host}' xmlUrl='{Server.At(host, "/feed")}'/>");
        }

        File.WriteAllText(Path.Combine(folder, "feeds.opml"), list.Append("</body></opml>").ToString());
    }

    public void Dispose() => Server.Dispose();

    private LoopbackAnswer? Answer(LoopbackRequest request)
    {
        if (request.Host >= _good)
        {
            return null;
        }

        if (request.Path != "/feed")
        {
            return new LoopbackAnswer(404, "");
        }

        Interlocked.Exchange(ref _last, System.Diagnostics.Stopwatch.GetTimestamp());
        Interlocked.Increment(ref _asked);
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{Items}\"");
        return request.Tag == tag ? new LoopbackAnswer(304, "", Tag: tag) : new LoopbackAnswer(200, Feed(request.Host), "application/rss+xml", tag);
    }

    private string Feed(int host)
    {
        StringBuilder text = new("<rss version='2.0'><channel><title>x</title>");
        for (int item = Items; item > 0; item--)
        {
            text.Append(CultureInfo.InvariantCulture, $"<item><guid>{host}-{item}</guid><title>Bridge {host}-{item} is open</title><link>https://valley.example/{host}/{item}</link><description>The bridge was opened again.</description></item>");
        }

        return text.Append("</channel></rss>").ToString();
    }
}
