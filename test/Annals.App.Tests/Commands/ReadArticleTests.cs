using System.Text;
using System.Text.Json;

namespace Annals.App.Tests.Commands;

/// <summary>Articles on the command line: what is known of a file from outside, and what became of each block.</summary>
public sealed class ReadArticleTests : IDisposable
{
    private const string Text = """
        <html><head><title>Мост открыт</title></head><body><nav><a href="/">Главная</a></nav><article><h1>Мост открыт</h1>
        <p>Старый мост через реку снова открыт после девяти лет ремонта, сообщил в четверг мэр города, и по нему прошли сотни жителей.</p>
        <p>Работы стоили одиннадцать миллионов, и большую часть этих денег заплатил округ, который сначала хотел построить новый мост.</p></article></body></html>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-read-").FullName;

    public ReadArticleTests() => File.WriteAllBytes(Path.Combine(_folder, "bridge.html"), CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes(Text));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_command_line_tells_address_and_media_type()
    {
        JsonElement article = Read("bridge.html", "--url", "https://web.archive.org/web/2018/https://post.example/opinion/2017/11/23/bridge", "--content-type", "text/html; charset=koi8-r");
        Assert.Equal("Мост открыт", article.GetProperty("title").GetString());
        Assert.Equal("https://post.example/opinion/2017/11/23/bridge", article.GetProperty("url").GetString());
        Assert.StartsWith("2017-11-23", article.GetProperty("published").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.True(article.GetProperty("opinion").GetProperty("value").GetBoolean());
    }

    [Fact]
    public void A_file_of_notes_tells_the_same_of_many_files()
    {
        File.WriteAllText(Path.Combine(_folder, "notes.jsonl"), """{"file":"bridge.html","url":"https://post.example/news/bridge","contentType":"text/html; charset=koi8-r","seen":"2017-11-24T08:00:00Z"}""" + "\n");
        JsonElement article = Read("bridge.html", "--meta", "notes.jsonl");
        Assert.Equal("https://post.example/news/bridge", article.GetProperty("url").GetString());
        Assert.Contains("одиннадцать миллионов", article.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(article.GetProperty("opinion").GetProperty("value").GetBoolean());
    }

    [Fact]
    public void Explain_tells_of_every_block_what_became_of_it()
    {
        AnnalsProcess.Must(_folder, "import", "bridge.html");
        string told = AnnalsProcess.Must(_folder, "explain", "bridge.html").Output;
        Assert.Contains("\n+ text ", told, StringComparison.Ordinal);
        Assert.Contains("\n- text         Главная\n    vote -", told, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(AnnalsProcess.Must(_folder, "explain", "bridge.html", "--json").Output);
        JsonElement[] blocks = [.. json.RootElement.GetProperty("blocks").EnumerateArray()];
        Assert.Equal(json.RootElement.GetProperty("paragraphs").GetArrayLength(), blocks.Count(block => block.GetProperty("kept").GetBoolean()));
        Assert.Contains(blocks, block => !block.GetProperty("kept").GetBoolean() && block.GetProperty("because").GetString()!.Contains("links", StringComparison.Ordinal));
    }

    private JsonElement Read(params string[] arguments)
    {
        using JsonDocument json = JsonDocument.Parse(AnnalsProcess.Must(_folder, ["read", .. arguments]).Output);
        return json.RootElement.Clone();
    }
}
