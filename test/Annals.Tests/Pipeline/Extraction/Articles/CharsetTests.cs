using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Encodings of pages and texts; the words are our own.</summary>
public sealed class CharsetTests
{
    private const string Cyrillic = "Старый мост через реку снова открыт после девяти лет ремонта, сообщил в четверг мэр города, и по нему прошли сотни жителей.";
    private const string Japanese = "川にかかる古い橋が九年ぶりに開通し、木曜日に数百人の住民が歩いて渡った。市長は石工たちに感謝の言葉を述べた。";
    private const string Czech = "Starý most přes řeku je po devíti letech oprav znovu otevřen, oznámil ve čtvrtek starosta města, a přešly ho stovky obyvatel.";

    [Theory]
    [InlineData("windows-1251", Cyrillic)]
    [InlineData("koi8-r", Cyrillic)]
    [InlineData("iso-8859-2", Czech)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("utf-8", Japanese)]
    public void The_server_or_the_page_names_the_encoding(string charset, string words)
    {
        Assert.Equal(words, Text(charset, words, "", $"text/html; charset={charset}"));
        Assert.Equal(words, Text(charset, words, $"<meta charset=\"{charset}\">", "text/html"));
        Assert.Equal(words, Text(charset, words, $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">", null));
    }

    [Theory]
    [InlineData("windows-1251", Cyrillic)]
    [InlineData("shift_jis", Japanese)]
    public void Where_nobody_names_it_the_bytes_tell(string charset, string words) => Assert.Equal(words, Text(charset, words, "", null));

    [Fact]
    public void A_server_that_is_wrong_about_utf8_is_not_believed_in_silence()
    {
        Article article = Read(Bytes("windows-1251", Cyrillic, "<meta charset=\"windows-1251\">"), "text/html; charset=utf-8");
        Assert.True(article.Text == Cyrillic || article.Diagnostics.Count > 0, article.Text);
    }

    [Fact]
    public void A_byte_that_is_no_letter_is_replaced_and_said()
    {
        byte[] page = Bytes("utf-8", Czech, "<meta charset=\"utf-8\">");
        page[page.AsSpan().IndexOf("starosta"u8)] = 0xFF;
        Article article = Read(page, null);
        Assert.Contains('\uFFFD', article.Text);
        Assert.NotEmpty(article.Diagnostics);
    }

    [Fact]
    public void Plain_text_is_read_in_its_encoding_too()
    {
        string text = $"Мост снова открыт\n\n{Cyrillic} {Cyrillic}\n\n{Cyrillic}\n";
        Article article = Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(
            new Capture("bridge.txt", Encoding(1251).GetBytes(text), null, "text/plain; charset=windows-1251")))).Article;
        Assert.Equal("Мост снова открыт", article.Title);
        Assert.Contains(Cyrillic, article.Text, StringComparison.Ordinal);
    }

    private static string Text(string charset, string words, string head, string? mediaType) => Read(Bytes(charset, words, head), mediaType).Paragraphs[0].Text;

    private static byte[] Bytes(string charset, string words, string head) =>
        (charset == "utf-8" ? System.Text.Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(charset)!).GetBytes(
            $"<!DOCTYPE html><html><head>{head}<title>{words[..12]}</title></head><body><article><h1>{words[..12]}</h1><p>{words}</p><p>{words}!</p></article></body></html>");

    private static Article Read(byte[] page, string? mediaType) =>
        Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(new Capture("bridge.html", page, null, mediaType)))).Article;

    private static Encoding Encoding(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
}
