using System.Buffers;
using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction;

public sealed class ReadingJsonTests
{
    [Fact]
    public void An_article_is_printed_as_the_documented_object()
    {
        Article article = new()
        {
            Url = "https://example.org/a",
            Title = "Bridge opened",
            Byline = ["Ada Writer"],
            Published = new ArticleDate("2017-11-23T10:00:00Z", "JSON-LD datePublished"),
            Opinion = new OpinionSign(true, "the section is “Opinion”"),
            Paragraphs = [new(ParagraphKind.Text, "The bridge is open."), new(ParagraphKind.ListItem, "One lane")],
            Diagnostics = [new Diagnostic(0, "something odd")],
        };

        Assert.Equal(
            """
            {"file":"a.html","kind":"article","url":"https://example.org/a","canonical":null,"title":"Bridge opened","byline":["Ada Writer"],"published":{"value":"2017-11-23T10:00:00Z","from":"JSON-LD datePublished"},"modified":null,"publisher":null,"language":null,"description":null,"image":null,"opinion":{"value":true,"because":"the section is “Opinion”"},"text":"The bridge is open.\n\nOne lane","paragraphs":[{"kind":"text","text":"The bridge is open."},{"kind":"list-item","text":"One lane"}],"diagnostics":[{"line":0,"message":"something odd"}]}
            """,
            Print(article));
    }

    private static string Print(Article article)
    {
        ArrayBufferWriter<byte> output = new();
        ReadingJson.Write(output, "a.html", new ArticleReading(article));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
