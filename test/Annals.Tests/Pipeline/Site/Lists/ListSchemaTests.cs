using System.Text;
using System.Xml;
using System.Xml.Schema;
using Annals.Pipeline.Site;
using NJsonSchema;

namespace Annals.Tests.Pipeline.Site.Lists;

public sealed class ListSchemaTests
{
    public static TheoryData<string> Pages => RenderedPages.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Json_is_as_the_schema_says(string name)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(SiteAssets.Read("schema/list.json")), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(RenderedPages.Bytes(name, PageFormat.Json))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Xml_is_as_the_schema_says(string name) => Assert.Empty(FaultsOfXml(Encoding.UTF8.GetString(RenderedPages.Bytes(name, PageFormat.Xml))));

    [Theory]
    [InlineData("\"state\":\"read\"", "\"state\":\"unknown\"")]
    [InlineData("\"held\":2,", "")]
    [InlineData("\"held\":2,", "\"held\":2,\"more\":1,")]
    [InlineData("\"date\":\"2017-11-23\"", "\"date\":\"23.11.2017\"")]
    [InlineData("\"url\":\"/topics/2017-autumn-storms\"", "\"url\":\"topics/2017-autumn-storms\"")]
    public async Task Json_that_is_not_as_the_schema_says_is_refused(string was, string becomes)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(SiteAssets.Read("schema/list.json")), TestContext.Current.CancellationToken);
        string page = Encoding.UTF8.GetString(RenderedPages.Bytes("day", PageFormat.Json));
        Assert.Contains(was, page, StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(page.Replace(was, becomes, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<state>read</state>", "<state>unknown</state>")]
    [InlineData("<held>2</held>", "")]
    [InlineData("<held>2</held>", "<held>2</held><more>1</more>")]
    [InlineData("<url>/topics/2017-autumn-storms</url>", "<url>topics/2017-autumn-storms</url>")]
    public void Xml_that_is_not_as_the_schema_says_is_refused(string was, string becomes)
    {
        string page = Encoding.UTF8.GetString(RenderedPages.Bytes("day", PageFormat.Xml));
        Assert.Contains(was, page, StringComparison.Ordinal);

        Assert.NotEmpty(FaultsOfXml(page.Replace(was, becomes, StringComparison.Ordinal)));
    }

    public static List<string> FaultsOfXml(string page)
    {
        List<string> faults = [];
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        using XmlReader schema = XmlReader.Create(new MemoryStream(SiteAssets.Read("schema/list.xsd")));
        settings.Schemas.Add(XmlSchema.Read(schema, (_, fault) => faults.Add(fault.Message))!);
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using XmlReader reader = XmlReader.Create(new StringReader(page), settings);
        while (reader.Read())
        {
        }

        return faults;
    }
}
