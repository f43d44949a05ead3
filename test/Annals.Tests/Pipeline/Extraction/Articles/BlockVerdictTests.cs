using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>What <c>annals explain ARTICLE</c> tells of each block: the reader's own way, written down.</summary>
public sealed class BlockVerdictTests
{
    private const string Long = "The ferry had been out of service since the storm of last October, when a mast fell across its deck and broke the wheelhouse.";

    private const string Page = $"""
        <!DOCTYPE html><html lang="en"><head><title>Ferry sails again</title></head>
        <body><nav class="menu"><ul><li><a href="/">Front page</a></li><li><a href="/coast">News of the coast</a></li></ul></nav>
        <main><article><h1>Ferry sails again</h1>
        <figure><img src="a.jpg"><figcaption>The ferry in its harbour. Photo: Cy Lens</figcaption></figure>
        <div class="article-body"><p>The ferry between the two shores of the sound sailed again on Monday, with forty cars and more than two hundred people on board.</p>
        <p>{Long}</p>
        <blockquote class="big">a mast fell across its deck and broke the wheelhouse</blockquote>
        <p>Its captain said that the new mast is lighter than the old one, and that nobody on the quay had believed it would be ready before the summer.</p>
        <p>{Long}</p>
        <p>The company wants to run the ferry every two hours, later in the year every hour, and to keep the prices as they were before the storm.</p></div></article></main>
        <footer><p>Copyright 2019 The Sound Post. All rights reserved.</p></footer></body></html>
        """;

    private static readonly Capture Ferry = new("ferry.html", Encoding.UTF8.GetBytes(Page));

    private static readonly ValueList<BlockVerdict> Verdicts = new Extractor().Explain(Ferry, 0);

    [Fact]
    public void The_kept_blocks_are_the_body_and_every_block_of_the_page_has_its_reason()
    {
        Assert.Equal(Read(Ferry).Paragraphs.Select(paragraph => paragraph.Text), Verdicts.Where(block => block.IsKept).Select(block => block.Text));
        Assert.All(Verdicts, block => Assert.NotEmpty(block.Because));
        Assert.Contains(Verdicts, block => block.Text == "Front page");
        Assert.Contains(Verdicts, block => block.Text.StartsWith("Copyright", StringComparison.Ordinal));
    }

    [Fact]
    public void A_caption_is_dropped_by_the_vote_with_its_marks_and_place()
    {
        BlockVerdict caption = Of("The ferry in its harbour");
        Assert.False(caption.IsKept);
        Assert.Contains("caption", caption.Marks);
        Assert.Contains("caption", caption.Because, StringComparison.Ordinal);
        Assert.EndsWith("figure > figcaption", caption.Place, StringComparison.Ordinal);
        Assert.True(caption.Score < 0);
    }

    [Fact]
    public void A_menu_tells_that_it_is_links() => Assert.Contains("% of it is links", Of("News of the coast").Because, StringComparison.Ordinal);

    [Fact]
    public void What_stands_twice_is_dropped_by_the_rule_that_says_so()
    {
        BlockVerdict[] twice = [.. Verdicts.Where(block => block.Text == Long)];
        Assert.Equal([(true, BlockRule.Vote), (false, BlockRule.Repeated)], twice.Select(block => (block.IsKept, block.Rule == BlockRule.SecondLook ? BlockRule.Vote : block.Rule)));
    }

    [Fact]
    public void A_paragraph_of_the_body_names_the_readings_that_take_it()
    {
        BlockVerdict first = Of("The ferry between");
        Assert.True(first.IsKept);
        Assert.Contains("strict reading", first.Readings);
        Assert.True(first.Score > 0);
        Assert.Contains(first.Shares, share => share.Share > 0);
    }

    [Fact]
    public void The_shares_of_all_features_stand_strongest_first() =>
        Assert.All(Verdicts, block => Assert.Equal(block.Shares.OrderByDescending(share => Math.Abs(share.Share)), block.Shares));

    [Fact]
    public void A_plain_text_tells_what_its_lines_are()
    {
        string text = $"Ferry sails again\n\nAfter nine months in the yard the ferry of the sound is back in service.\n\n{Long} {Long} Nobody was hurt.\n\nWhat comes next\n";
        Assert.Equal(
            [BlockRule.Headline, BlockRule.Standfirst, BlockRule.Plain, BlockRule.EmptyHeading],
            new Extractor().Explain(new Capture("ferry.txt", Encoding.UTF8.GetBytes(text)), 0).Select(block => block.Rule));
    }

    [Fact]
    public void Of_json_lines_the_article_of_that_number_is_told()
    {
        Capture lines = new("a.jsonl", Encoding.UTF8.GetBytes("{\"title\":\"One\",\"text\":\"First.\"}\n{\"title\":\"Two\",\"text\":\"Second.\\nThird.\"}\n"));
        Assert.Equal(["Second.", "Third."], new Extractor().Explain(lines, 1).Select(block => block.Text));
        Assert.Empty(new Extractor().Explain(lines, 2));
    }

    [Fact]
    public void Json_carries_every_block()
    {
        System.Buffers.ArrayBufferWriter<byte> output = new();
        ReadingJson.Write(output, "ferry.html", new ArticleReading(Read(Ferry)), Verdicts);
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(output.WrittenMemory);
        System.Text.Json.JsonElement blocks = json.RootElement.GetProperty("blocks");
        Assert.Equal(Verdicts.Select(block => (block.Text, block.IsKept)), blocks.EnumerateArray().Select(block => (block.GetProperty("text").GetString()!, block.GetProperty("kept").GetBoolean())));
        Assert.Contains(blocks.EnumerateArray(), block => block.GetProperty("rule").GetString() == "repeated");
    }

    private static BlockVerdict Of(string start) => Assert.Single(Verdicts, block => block.Text.StartsWith(start, StringComparison.Ordinal));

    private static Article Read(Capture capture) => Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(capture))).Article;
}
