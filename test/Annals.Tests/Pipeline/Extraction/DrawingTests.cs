using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction;

public sealed class DrawingTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>A bridge</title><path d=\"M0 0h9\"/></svg>\n";

    [Theory]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [\n<!ENTITY a \"b\">\n]>\n")]
    public void A_drawing_is_refused_as_what_it_is(string before)
    {
        RefusedReading refused = Assert.IsType<RefusedReading>(Assert.Single(Read(before + Drawing)));
        Assert.Equal("bridge.svg is neither a day page nor an article: it is a drawing (SVG).", refused.Reason);
    }

    [Theory]
    [InlineData(Drawing + "<h1>The bridge is open</h1><p>The bridge over the river was opened again on Tuesday, and the mayor spoke of its pillars and of its cost.</p>")]
    [InlineData("<!DOCTYPE html>" + Drawing + "<h1>The bridge is open</h1>" + Drawing)]
    public void A_page_that_begins_with_a_drawing_is_a_page(string page) =>
        Assert.Equal("The bridge is open", Assert.IsType<ArticleReading>(Assert.Single(Read(page))).Article.Title);

    private static ValueList<Reading> Read(string text) => new Extractor().Read(new Capture("bridge.svg", Encoding.UTF8.GetBytes(text)));
}
