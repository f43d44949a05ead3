using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Schema;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;
using CsCheck;
using NJsonSchema;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>The published schemas, as validators of others read them.</summary>
public sealed class SchemaTests
{
    private const int Pages = 1_000;

    private static readonly EventPage Suppressed = EventPage.OfSuppressed("news/2017/11/23/x", new(2017, 11, 23), "privacy");

    [Fact]
    public async Task Every_json_page_is_valid()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Asset("event.json"), TestContext.Current.CancellationToken);
        EventPageGen.PageAndDetail.Sample(
            sample => Assert.Empty(schema.Validate(Rendered.Text(PageFormat.Json, sample.Page, sample.Detail))), iter: Pages, threads: 1);
        Assert.Empty(schema.Validate(Rendered.Text(PageFormat.Json, SamplePage.Page, SamplePage.Detail)));
        Assert.Empty(schema.Validate(Rendered.Text(PageFormat.Json, Suppressed, SamplePage.Detail)));
    }

    [Fact]
    public void Every_xml_page_is_valid()
    {
        XmlSchemaSet schemas = Schemas();
        EventPageGen.PageAndDetail.Sample(
            sample => Assert.Empty(Faults(schemas, Rendered.Text(PageFormat.Xml, sample.Page, sample.Detail))), iter: Pages, threads: 1);
        Assert.Empty(Faults(schemas, Rendered.Text(PageFormat.Xml, SamplePage.Page, SamplePage.Detail)));
        Assert.Empty(Faults(schemas, Rendered.Text(PageFormat.Xml, Suppressed, SamplePage.Detail)));
    }

    [Fact]
    public async Task A_json_page_without_one_of_its_properties_or_with_another_is_refused()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Asset("event.json"), TestContext.Current.CancellationToken);
        byte[] whole = Rendered.Bytes(PageFormat.Json, SamplePage.Page, SamplePage.Detail);
        string[] names = [.. JsonNode.Parse(whole)!.AsObject().Select(p => p.Key)];
        Assert.Equal(26, names.Length);
        foreach (string name in names)
        {
            JsonObject without = JsonNode.Parse(whole)!.AsObject();
            without.Remove(name);
            Assert.NotEmpty(schema.Validate(without.ToJsonString()));
            JsonObject wrong = JsonNode.Parse(whole)!.AsObject();
            wrong[name] = new JsonObject { ["x"] = 1 };
            Assert.NotEmpty(schema.Validate(wrong.ToJsonString()));
        }

        JsonObject more = JsonNode.Parse(whole)!.AsObject();
        more["more"] = 1;
        Assert.NotEmpty(schema.Validate(more.ToJsonString()));
    }

    [Theory]
    [InlineData("\"date\":\"2023-06-19\"", "\"date\":\"19 June 2023\"")]
    [InlineData("\"updated\":\"2023-06-21T08:00:00Z\"", "\"updated\":\"lately\"")]
    [InlineData("\"url\":\"/news", "\"url\":\"news")]
    [InlineData("\"when\":\"before\"", "\"when\":\"long ago\"")]
    [InlineData("\"state\":\"dead\"", "\"state\":\"unwell\"")]
    [InlineData("\"language\":\"fr\",\"mentions\"", "\"language\":\"français\",\"mentions\"")]
    [InlineData("\"length\":12", "\"length\":-1")]
    [InlineData("\"status\":\"retracted\"", "\"status\":\"suppressed\"")]
    [InlineData("\"number\":1,", "")]
    public async Task A_broken_json_page_is_refused(string right, string wrong)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Asset("event.json"), TestContext.Current.CancellationToken);
        string whole = Rendered.Text(PageFormat.Json, SamplePage.Page, SamplePage.Detail);
        Assert.Contains(right, whole, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(whole.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<date>2023-06-19</date>", "<date>19 June 2023</date>")]
    [InlineData("<updated>2023-06-21T08:00:00Z</updated>", "<updated>2023-06-21T08:00:00</updated>")]
    [InlineData("<url>/news", "<url>news")]
    [InlineData("<when>before</when>", "<when>long ago</when>")]
    [InlineData("<number>1</number>", "")]
    [InlineData("<revision>2</revision>\n<updated>", "<updated>")]
    [InlineData("<status>retracted</status>", "<status>mislaid</status>")]
    [InlineData("</headline>", "</headline><more/>")]
    [InlineData("<event xmlns=\"urn:annals:event:1\">", "<event>")]
    public void A_broken_xml_page_is_refused(string right, string wrong)
    {
        string whole = Rendered.Text(PageFormat.Xml, SamplePage.Page, SamplePage.Detail);
        Assert.Contains(right, whole, StringComparison.Ordinal);
        Assert.NotEmpty(Faults(Schemas(), whole.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static string Asset(string name)
    {
        using Stream stream = typeof(EventJson).Assembly.GetManifestResourceStream("site/schema/" + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static XmlSchemaSet Schemas()
    {
        XmlSchemaSet schemas = new();
        schemas.Add(null, XmlReader.Create(new StringReader(Asset("event.xsd"))));
        schemas.Compile();
        return schemas;
    }

    private static List<string> Faults(XmlSchemaSet schemas, string xml)
    {
        List<string> faults = [];
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using XmlReader reader = XmlReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(xml)), settings);
        while (reader.Read())
        {
        }

        return faults;
    }
}
