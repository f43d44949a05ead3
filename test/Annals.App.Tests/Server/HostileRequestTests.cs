using System.Globalization;
using System.Text.RegularExpressions;

namespace Annals.App.Tests.Server;

/// <summary>Requests that no browser sends.</summary>
public sealed partial class HostileRequestTests(SampleChronicle samples)
{
    private RunningServer Server => samples.Server;

    [Theory]
    [InlineData("/../annals.db")]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/%2e%2e/annals.db")]
    [InlineData("/%2e%2e%2fannals.db")]
    [InlineData("/..%2fannals.db")]
    [InlineData("/..%5cannals.db")]
    [InlineData("/news/..%2f..%2fannals.db")]
    [InlineData("/%252e%252e/annals.db")]
    [InlineData("/news/2017/11/23/../../../../../annals.db")]
    [InlineData("//annals.db")]
    [InlineData("///etc/passwd")]
    [InlineData("/\\..\\annals.db")]
    [InlineData("/annals.db%00.html")]
    [InlineData("/news/2017/11/23/%00")]
    [InlineData("/%ff%fe")]
    [InlineData("/%c0%ae%c0%ae/annals.db")]
    [InlineData("/%")]
    [InlineData("/%zz")]
    [InlineData("/news/%u0041")]
    [InlineData("/caf\u00e9")]
    [InlineData("/news/2017/11/23/%E2%80%AE")]
    [InlineData("/news/2017/11/23/%F0%9F%A6%9C.json")]
    [InlineData("/search?q=%00%ff%zz")]
    [InlineData("/search?q=\"*'()NEAR/AND(")]
    [InlineData("/search?q=a&q=b&page=-1")]
    [InlineData("/search?q=a&page=99999999999999999999")]
    [InlineData("/search.json?q=headline:a%20OR%20b*")]
    [InlineData("/?%")]
    public void Odd_paths_are_answered_and_lead_nowhere_else(string path)
    {
        string answer = Server.Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.InRange(StatusOf(answer), 200, 499);
        Assert.DoesNotContain("SQLite format", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotMatch(LeadsOut(), answer);
    }

    [Theory]
    [InlineData("//example.org/2017")]
    [InlineData("/2017//example.org")]
    [InlineData("/\\example.org/2017/")]
    [InlineData("/2017/%0d%0aSet-Cookie:a")]
    [InlineData("/2017/11/1/%0aX")]
    [InlineData("http://example.org/2017")]
    public void No_redirect_leads_to_another_site(string path)
    {
        string answer = Server.Raw($"GET {path} HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n");

        Assert.InRange(StatusOf(answer), 301, 499);
        Assert.DoesNotMatch(LeadsOut(), answer);
        Assert.DoesNotContain("\nSet-Cookie", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Long_addresses_are_refused_and_long_queries_cut()
    {
        string letters = new('a', 20_000);

        Assert.Equal(414, StatusOf(Server.Raw($"GET /{letters} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")));
        Assert.Equal(404, StatusOf(Server.Raw($"GET /news/2017/11/23/{letters[..7000]} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")));
        Assert.Equal(200, StatusOf(Server.Raw($"GET /search?q={letters[..7000]} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")));
        Assert.Equal(431, StatusOf(Server.Raw($"GET / HTTP/1.1\r\nHost: a\r\nX: {letters}{letters}\r\nConnection: close\r\n\r\n")));
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n")]
    public void Requests_that_are_none_are_refused(string request) => Assert.InRange(StatusOf(Server.Raw(request)), 400, 505);

    [Fact]
    public void The_server_says_nothing_of_its_readers()
    {
        Answer good = Server.Get("/news/2017/11/23/?secret=word");
        Answer bad = Server.Get("/another-secret-word");
        Server.Raw("GET /third-secret-word HTTP/9.9\r\n\r\n");

        Assert.Single(Server.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Serving ", Server.Said, StringComparison.Ordinal);
        Assert.False(good.Headers.Contains("Server") || good.Headers.Contains("Set-Cookie"));
    }

    private static int StatusOf(string answer)
    {
        Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
        return int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^Location: (?!/(news|topics|entities|categories|publishers|opinion|search|feed)?/?[^/\\]?)", RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LeadsOut();
}
