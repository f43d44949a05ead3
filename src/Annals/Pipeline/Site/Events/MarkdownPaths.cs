using Annals.Model;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>Turns the relative links of a page back into site paths.</summary>
/// <param name="page">site path of the page they stand on</param>
internal sealed class MarkdownPaths(string page, List<Diagnostic> found)
{
    /// <summary>The path a link leads to; empty, with a note, where it leads to no page of the site.</summary>
    public string Of(MarkdownLink link, int line)
    {
        if (SitePath.Resolve(page, link.Target) is { } path)
        {
            return path;
        }

        found.Add(new(line, $"a link to a page of the site was expected, not \"{link.Target}\""));
        return "";
    }

    /// <summary>The path the first link of a detail leads to; empty, with a note, where there is none.</summary>
    public string Of(MarkdownFact fact, int line)
    {
        if (fact.Links.Count > 0)
        {
            return Of(fact.Links[0], line);
        }

        found.Add(new(line, $"a link to a page of the site was expected, not \"{fact.Text}\""));
        return "";
    }
}
