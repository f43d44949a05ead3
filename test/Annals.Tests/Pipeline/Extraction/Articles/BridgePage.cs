using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>A short article about a bridge, with room for what a test is about.</summary>
internal static class BridgePage
{
    /// <param name="head">what its head holds besides its title</param>
    /// <param name="above">what stands between the headline and the text</param>
    /// <param name="below">what stands behind the text</param>
    /// <param name="headline">its great heading</param>
    /// <param name="top">what stands above the headline</param>
    public static Article Read(string head, string above, string below, string headline = "Old bridge reopened after nine years", string top = "")
    {
        string page = $"""
            <!DOCTYPE html><html lang="en-US"><head><title>Old bridge reopened after nine years</title>{head}</head>
            <body>{top}<main><article><h1>{headline}</h1>{above}
            <p>The old stone bridge over the Lune was reopened on Thursday, nine years after a flood had carried two of its arches away.</p>
            <p>Several hundred people walked across it in the afternoon, among them the mayor and the masons who had rebuilt the arches, stone by stone.</p>
            <p>The work took four years and cost eleven million, most of it paid by the county, which had first planned to build a new bridge of concrete instead.</p>
            <p>Lorries will have to take the longer way through the valley for good, the county said, because the arches are not made for their weight.</p>
            {below}</article></main></body></html>
            """;
        return Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(new Capture("bridge.html", Encoding.UTF8.GetBytes(page))))).Article;
    }
}
