using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Annals.App.Tests.Server;

/// <summary>What the API gives is what the site shows, whole and in any order of asking.</summary>
public sealed class ApiTests(SampleChronicle samples)
{
    private const string Event = SmallChronicle.Event;

    private RunningServer Server => samples.Server;

    [Fact]
    public void A_record_has_the_bytes_of_the_page()
    {
        string id = Json($"/{Event}.json").GetProperty("id").GetString()!;

        Assert.Equal(Server.Get($"/{Event}.json").Text, Server.Get($"/api/events/{id}").Text);
        Assert.Equal(Server.Get("/news/2017/11/23/index.json").Text, Server.Get("/api/days/2017-11-23").Text);
    }

    [Theory]
    [InlineData("/api/events", "rows")]
    [InlineData("/api/events?q=court", "rows")]
    [InlineData("/api/events?entity=Russia&view=event", "events")]
    [InlineData("/api/search?q=the&order=relevance", "rows")]
    [InlineData("/api/entities", "names")]
    [InlineData("/api/publishers", "names")]
    [InlineData("/api/changes", "changes")]
    public void Page_by_page_it_is_what_it_is_as_a_whole(string address, string items)
    {
        char next = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        List<string> pieces = [];
        string cursor = "";
        do
        {
            JsonElement page = Json($"{address}{next}limit=7{cursor}");
            pieces.AddRange(page.GetProperty(items).EnumerateArray().Select(item => item.GetRawText()));
            cursor = page.GetProperty("next").GetString() is { } more ? "&cursor=" + more : "";
        }
        while (cursor.Length > 0 && pieces.Count < 10_000);

        Assert.Equal(Server.Get($"{address}{next}format=jsonl").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), pieces);
        Assert.InRange(pieces.Count, 1, 9_999);
        Assert.Equal(pieces.Count, pieces.Distinct().Count());
    }

    [Fact]
    public void All_events_are_the_current_ones_of_the_export()
    {
        string[] exported = [.. AnnalsProcess.Must(samples.Folder, "export", "events").Output.Split('\n').Where(line => line.Contains("\"status\":\"current\"", StringComparison.Ordinal))];

        string[] given = Server.Get("/api/events?view=event&format=jsonl").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(exported.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
        Assert.InRange(given.Length, 50, 1_000);
    }

    [Fact]
    public void A_table_holds_what_the_rows_hold()
    {
        JsonElement[] rows = [.. Json("/api/events?limit=500").GetProperty("rows").EnumerateArray()];

        List<List<string>> table = Csv.Lines(Server.Get("/api/events?format=csv").Text);

        Assert.Equal(["id", "url", "date", "title", "language", "summary", "entities", "status"], table[0]);
        Assert.Equal(rows.Select(row => row.GetProperty("id").GetString()), table.Skip(1).Select(line => line[0]));
        Assert.Equal(rows.Select(row => row.GetProperty("title").GetString()), table.Skip(1).Select(line => line[3]));
        Assert.Contains(table, line => line[3].Contains(',', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("after=2017-11-23&before=2017-11-24")]
    [InlineData("q=shelter")]
    [InlineData("entity=Omar+al-Bashir&after=2017-11&before=2018")]
    [InlineData("category=international&topic=Russia%E2%80%93Sudan+relations")]
    public void Filters_are_conditions_that_all_have_to_be_met(string filters)
    {
        JsonElement page = Json($"/api/events?{filters}");
        if (page.GetProperty("notices").GetArrayLength() == 0)
        {
            Assert.NotEmpty(page.GetProperty("rows").EnumerateArray());
        }

        Assert.True(page.GetProperty("rows").GetArrayLength() < Json("/api/events?limit=500").GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void What_is_not_there_is_a_problem()
    {
        OpenApiTests.AssertProblem(Server.Get("/api/events/aaaaaaaaaaaaaaaa"), HttpStatusCode.NotFound, "aaaaaaaaaaaaaaaa");
        OpenApiTests.AssertProblem(Server.Get("/api/events/no-id"), HttpStatusCode.BadRequest, "no-id");
        OpenApiTests.AssertProblem(Server.Get("/api/days/1999-01-01"), HttpStatusCode.NotFound, "1999-01-01");
        OpenApiTests.AssertProblem(Server.Get("/api/days/yesterday"), HttpStatusCode.BadRequest, "yesterday");
        OpenApiTests.AssertProblem(Server.Get("/api/entities/nobody-at-all"), HttpStatusCode.NotFound, "nobody-at-all");
        OpenApiTests.AssertProblem(Server.Get("/api/nothing"), HttpStatusCode.NotFound, "/api/nothing");
        OpenApiTests.AssertProblem(Server.Get("/api/events?cursor=AAAA"), HttpStatusCode.BadRequest, "cursor");
        OpenApiTests.AssertProblem(Server.Get("/api/events?limit=501"), HttpStatusCode.BadRequest, "limit");
        OpenApiTests.AssertProblem(Server.Get("/api/events?q=a&q=b"), HttpStatusCode.BadRequest, "q");
        OpenApiTests.AssertProblem(Server.Get("/api/search"), HttpStatusCode.BadRequest, "q");
        OpenApiTests.AssertProblem(Server.Send("DELETE", "/api/events"), HttpStatusCode.MethodNotAllowed, "DELETE");
    }

    [Fact]
    public void Pages_of_other_sites_may_read()
    {
        Answer asked = Server.Send("OPTIONS", "/api/events", ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Answer read = Server.Get("/api/events?limit=1", ("Origin", "https://elsewhere.example"));

        Assert.Equal(HttpStatusCode.NoContent, asked.Status);
        Assert.Equal("GET, HEAD, OPTIONS", asked.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.All([asked, read, Server.Get("/api/nothing")], answer => Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.False(Server.Get("/index.json").Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("gzip", "/api/events?format=jsonl")]
    [InlineData("br", "/api/events?format=jsonl")]
    [InlineData("br", "/index.html")]
    public void Who_takes_packed_bytes_is_sent_them(string coding, string address)
    {
        Answer plain = Server.Get(address);
        Answer packed = Server.Get(address, ("Accept-Encoding", coding));

        Assert.Equal(coding, packed.About.ContentEncoding.Single());
        using MemoryStream bytes = new(packed.Bytes);
        using Stream unpacked = coding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using StreamReader text = new(unpacked, Encoding.UTF8);
        Assert.Equal(plain.Text, text.ReadToEnd());
        Assert.True(packed.Bytes.Length < plain.Bytes.Length / 2);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
    }

    [Fact]
    public void The_page_to_try_it_names_every_operation_and_asks_nobody_else()
    {
        string page = Server.Get("/api").Text;

        Assert.All(JsonDocument.Parse(Server.Get("/api/openapi.json").Text).RootElement.GetProperty("paths").EnumerateObject().Skip(1), path => Assert.Contains(path.Name, page, StringComparison.Ordinal));
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.Equal("/api", Server.Get("/api/").Location);
    }

    [Fact]
    public void A_thousand_hostile_searches_are_answered()
    {
        Random random = new(20171123);
        string[] pieces =
        [
            "\"", "*", "-", "(", ")", ":", "^", "+", "NEAR(", " AND ", " OR ", " NOT ", "{", "}", "'", ";--", "entity:", "topic:\"", "after:", "before:9999-99-99", "\0", "\ud800", "\u202e", "a*", "the", "x",
            "%", "\\", "<script>", "🙂", "é\u0301", "headline:", "after:0001", "before:9999", "publisher:*", "-entity:a*", "\"\"", "category:\"politics",
        ];
        for (int i = 0; i < 1000; i++)
        {
            string query = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            string order = i % 2 == 0 ? "relevance" : "date";
            string address = (i % 4) switch { 0 => "/search.json", 1 => "/api/search", 2 => "/search", _ => "/search/feed.atom" };
            Answer answer = Server.Get($"{address}?q={Escaped(query)}&order={order}");
            Assert.True((int)answer.Status is 200 or 400, $"{address}: {query}: {answer.Status}");
        }

        Assert.DoesNotContain("failed", Server.Said, StringComparison.Ordinal);
    }

    /// <summary>Lone surrogates as bytes that are no text.</summary>
    private static string Escaped(string query) =>
        string.Concat(query.Select(c => char.IsSurrogate(c) ? "%ED%A0%80" : Uri.EscapeDataString(c.ToString(CultureInfo.InvariantCulture))));

    private JsonElement Json(string address)
    {
        Answer answer = Server.Get(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Text}");
        return JsonDocument.Parse(answer.Text).RootElement;
    }
}
