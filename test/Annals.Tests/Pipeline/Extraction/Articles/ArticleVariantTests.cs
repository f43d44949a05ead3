using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>The same article as it comes in other dress: for small screens, for paper, saved from a browser, in old encodings.</summary>
public sealed class ArticleVariantTests
{
    private static readonly string[] Told =
    [
        "The ferry across the sound will sail again from Monday, the harbour office said, after seven months in which its engine was replaced.",
        "Islanders had crossed in fishing boats all winter, and the school on the mainland had let their children stay with families in the town.",
        "The new engine burns a third less oil, and the captain expects that the crossing will take four minutes less than it did before.",
    ];

    [Fact]
    public void A_page_for_small_screens_is_read_without_its_menus() => AssertTold(Read($"""
        <!doctype html><html amp lang="en"><head><meta charset="utf-8"><link rel="canonical" href="https://paper.example/ferry"><title>Ferry sails again</title>
        <style amp-boilerplate>body{"{"}visibility:hidden{"}"}</style></head><body><amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/">Front page</a></li><li><a href="/sea">Sea</a></li></ul></amp-sidebar>
        <header><a href="/">The Sound Paper</a></header><article class="amp-wp-article"><h1>Ferry sails again</h1><div class="amp-wp-article-content">
        <amp-img src="a.jpg" width="6" height="4"><noscript><img src="a.jpg"></noscript></amp-img><p>{Told[0]}</p><amp-ad width="3" height="2"><div placeholder>Advertisement</div></amp-ad><p>{Told[1]}</p><p>{Told[2]}</p></div></article>
        <footer>The Sound Paper, all rights reserved</footer></body></html>
        """), "Front page", "Advertisement", "rights reserved");

    [Fact]
    public void A_page_for_paper_is_read_without_what_it_says_of_printing() => AssertTold(Read($"""
        <html><head><title>Ferry sails again</title></head><body onload="window.print()"><div class="print-header"><a href="#" onclick="window.close()">Close window</a></div>
        <table width="600"><tr><td><h1>Ferry sails again</h1>{Told[0]}<br><br>{Told[1]}<br><br>{Told[2]}</td></tr></table><div class="print-footer">Printed from https://paper.example/ferry</div></body></html>
        """), "Close window", "Printed from");

    [Fact]
    public void A_page_saved_whole_from_a_browser_is_read_as_the_page() => AssertTold(Read($"""
        <!DOCTYPE html>
        <!-- saved from url=(0027)https://paper.example/ferry -->
        <html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>Ferry sails again</title><link rel="stylesheet" href="./Ferry sails again_files/main.css"><script src="./Ferry sails again_files/a.js.download"></script></head>
        <body><nav><a href="https://paper.example/">Front page</a></nav><div class="story-body"><h1>Ferry sails again</h1><img src="./Ferry sails again_files/ferry.jpg"><p>{Told[0]}</p><p>{Told[1]}</p><p>{Told[2]}</p></div>
        <div style="display: none;"><p>This window was opened by something that was added to the page while it was shown, and is no part of it at all.</p></div></body></html>
        """), "Front page", "This window");

    [Theory]
    [InlineData("windows-1251", "Мост через реку открыли в понедельник, и по нему прошли сотни жителей, которые ждали этого девять лет после наводнения.")]
    [InlineData("shift_jis", "川にかかる古い橋が月曜日に再び開通し、洪水から九年を待ち続けた数百人の住民がその日の午後に歩いて渡った。")]
    [InlineData("windows-1253", "Η παλιά γέφυρα πάνω από το ποτάμι άνοιξε ξανά τη Δευτέρα και εκατοντάδες κάτοικοι την πέρασαν με τα πόδια.")]
    [InlineData("gb18030", "河上的老桥星期一重新开放，洪水过后等了九年的几百名居民当天下午步行走过了这座石桥。")]
    public void An_old_encoding_is_read_as_its_page_says(string charset, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string page = $"""<html><head><meta charset="{charset}"><title>{words[..8]}</title></head><body><article><p>{words}</p><p>{words[6..]}</p></article></body></html>""";
        Article article = Read(Encoding.GetEncoding(charset).GetBytes(page));
        Assert.Contains(words, article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', article.Text);
    }

    [Fact]
    public void A_text_split_over_several_containers_is_read_whole() => AssertTold(Read($"""
        <html><head><title>Ferry sails again</title></head><body><main><h1>Ferry sails again</h1><div class="article-body"><p>{Told[0]}</p></div><div class="ad-slot">Advertisement</div>
        <div class="article-body"><p>{Told[1]}</p></div><div class="newsletter-box">Get our letter every morning</div><div class="article-body"><p>{Told[2]}</p></div></main></body></html>
        """), "Advertisement", "every morning");

    [Fact]
    public void What_stands_twice_for_two_sizes_of_screen_is_read_once()
    {
        string body = $"<p>{Told[0]}</p><p>{Told[1]}</p><p>{Told[2]}</p>";
        string text = Read($"""<html><head><title>Ferry sails again</title></head><body><main><h1>Ferry sails again</h1><div class="body desktop">{body}</div><div class="body mobile">{body}</div></main></body></html>""").Text;
        Assert.All(Told, words => Assert.Equal(2, text.Split(words).Length));
    }

    private static void AssertTold(Article article, params string[] notOf)
    {
        Assert.All(Told, words => Assert.Contains(words, article.Text, StringComparison.Ordinal));
        Assert.All(notOf, words => Assert.DoesNotContain(words, article.Text, StringComparison.Ordinal));
        Assert.Equal("Ferry sails again", article.Title);
    }

    private static Article Read(string page) => Read(Encoding.UTF8.GetBytes(page));

    private static Article Read(byte[] page) => Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(new Capture("ferry.html", page)))).Article;
}
