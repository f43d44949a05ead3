using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Html;

namespace Annals.App.Server.Api;

/// <summary>The page at <c>/api</c>: what there is, with a form for each operation, which works without a script.</summary>
internal static class ApiFrontPage
{
    private const string Path = "api";

    public static SiteAnswer Render(SiteSettings site)
    {
        PageBytes output = new();
        HtmlWriter html = new(output);
        HtmlShell.Begin(html, site, new PageHead(Path, "API") { HasFormats = false });
        html.Markup(
            """
            <h1>API</h1>
            <p>Everything that this site shows can be read by program, without a key and without a quota: records as JSON, lists page by page or whole, as lines of JSON or as a table. Answers have an <code>ETag</code>, and pages of other sites may read them.</p>
            <p>Every page of the site stands there as JSON, XML and Markdown too: put <code>.json</code>, <code>.xml</code> or <code>.md</code> in the place of <code>.html</code>.</p>
            <p>For programs: <a href="api/openapi.json">the description of all this</a> (OpenAPI 3.1).</p>

            """u8);
        WriteContents(html);
        foreach (ApiOperation operation in ApiOperations.All)
        {
            Write(html, operation);
        }

        HtmlShell.End(html, site);
        return new SiteAnswer(StatusCodes.Status200OK, "text/html", output.WrittenSpan.ToArray(), null, null, false);
    }

    private static void WriteContents(HtmlWriter html)
    {
        html.Markup("<ul class=\"names operations\">\n"u8);
        foreach (ApiOperation operation in ApiOperations.All)
        {
            html.Markup("<li><a"u8).Attribute("href"u8, "#" + operation.Name).Markup("><code>"u8).Text(operation.Path).Markup("</code></a></li>\n"u8);
        }

        html.Markup("</ul>\n"u8);
    }

    private static void Write(HtmlWriter html, ApiOperation operation)
    {
        html.Markup("<section class=\"operation\">\n<h2"u8).Attribute("id"u8, operation.Name).Markup("><code>"u8).Text(operation.Path).Markup("</code></h2>\n<p>"u8);
        html.Text(operation.Summary).Markup("</p>\n"u8);
        if (operation.Parameters.Any(parameter => parameter.IsOfPath))
        {
            WritePath(html, operation);
        }
        else
        {
            WriteForm(html, operation);
        }

        html.Markup("</section>\n"u8);
    }

    /// <summary>What stands in the path cannot be filled in by a form.</summary>
    private static void WritePath(HtmlWriter html, ApiOperation operation)
    {
        foreach (ApiParameter parameter in operation.Parameters)
        {
            html.Markup("<p><code>"u8).Text(parameter.Name).Markup("</code>: "u8).Text(parameter.Description);
            if (parameter.Example.Length > 0)
            {
                string address = operation.Path[1..].Replace($"{{{parameter.Name}}}", parameter.Example, StringComparison.Ordinal);
                html.Markup(" <a"u8).Attribute("href"u8, address).Markup(">"u8).Text("/" + address).Markup("</a>"u8);
            }

            html.Markup("</p>\n"u8);
        }
    }

    private static void WriteForm(HtmlWriter html, ApiOperation operation)
    {
        html.Markup("<form class=\"try\" method=\"get\""u8).Attribute("action"u8, operation.Path.AsSpan(1)).Markup(">\n"u8);
        foreach (ApiParameter parameter in operation.Parameters)
        {
            string id = $"{operation.Name}-{parameter.Name}";
            html.Markup("<p><label"u8).Attribute("for"u8, id).Markup("><code>"u8).Text(parameter.Name).Markup("</code></label> "u8);
            if (parameter.Kind == ApiParameterKind.Choice)
            {
                WriteChoice(html, parameter, id);
            }
            else
            {
                html.Markup("<input"u8).Attribute("id"u8, id).Attribute("name"u8, parameter.Name).Attribute("placeholder"u8, parameter.Kind == ApiParameterKind.Cursor ? "" : parameter.Example);
                html.Markup(parameter.IsRequired ? " required>"u8 : ">"u8);
            }

            html.Markup(" <span class=\"note\">"u8).Text(parameter.Description).Markup("</span></p>\n"u8);
        }

        html.Markup("<p><button type=\"submit\">GET</button></p>\n</form>\n"u8);
    }

    private static void WriteChoice(HtmlWriter html, ApiParameter parameter, string id)
    {
        html.Markup("<select"u8).Attribute("id"u8, id).Attribute("name"u8, parameter.Name).Markup(">"u8);
        foreach (string choice in parameter.Choices)
        {
            html.Markup("<option>"u8).Text(choice).Markup("</option>"u8);
        }

        html.Markup("</select>"u8);
    }
}
