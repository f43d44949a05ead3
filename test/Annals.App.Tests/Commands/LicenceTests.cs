using System.Text.RegularExpressions;

namespace Annals.App.Tests.Commands;

/// <summary>The pages say whose words the headlines are and under which licence, and claim nothing else.</summary>
public sealed partial class LicenceTests(SmallChronicle samples) : IDisposable
{
    private const string Zero = "https://creativecommons.org/publicdomain/zero/1.0/";

    private readonly string _folder = samples.Copy();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_settings_the_texts_are_those_of_the_portal()
    {
        Assert.Contains("day pages of <bdi>Wikipedia&#39;s portal of current events</bdi>".Replace("&#39;", "'", StringComparison.Ordinal), Decoded("about.html"), StringComparison.Ordinal);
        Assert.Contains("CC BY-SA 4.0", Page("about.html"), StringComparison.Ordinal);
        string page = Page(SmallChronicle.Event + ".json");
        Assert.Contains("\"licence\":\"CC BY-SA 4.0\"", Packed(page), StringComparison.Ordinal);
        Assert.Contains("\"from\":\"https://en.wikipedia.org/wiki/Portal:Current_events/2017_November_23\"", Packed(page), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_source_of_ones_own_no_page_names_the_portal_or_links_its_pages()
    {
        AnnalsProcess.Must(_folder, "init", "--licence", "CC0 1.0", "--licence-address", Zero, "--text-source", "our own notebook", "--text-address", "", "--text-licence", "CC0 1.0", "--text-licence-address", Zero);
        AnnalsProcess.Must(_folder, "build", "--out", "site");

        string[] files = Directory.GetFiles(Path.Combine(_folder, "site"), "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 200);
        Assert.All(files.Where(file => !file.Contains(".annals", StringComparison.Ordinal)), file => Assert.DoesNotContain("BY-SA", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain("wiki/Portal", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains("day pages of <bdi>our own notebook</bdi>", Page("about.html"), StringComparison.Ordinal);
        Assert.Contains("\"licence\":\"CC0 1.0\",\"from\":null", Packed(Page(SmallChronicle.Event + ".json")), StringComparison.Ordinal);
        Assert.Contains("CC0 1.0", Page(SmallChronicle.Event + ".md"), StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "verify", "--site", "site");
    }

    [Fact]
    public void The_demo_says_that_the_samples_are_ours()
    {
        AnnalsProcess.Must(_folder, "demo", "--folder", "demo", "--no-serve", "--samples", Path.Combine(Checkout.Root, "samples"));

        string about = File.ReadAllText(Path.Combine(_folder, "demo", "site", "about.html"));
        Assert.Contains("CC0 1.0", about, StringComparison.Ordinal);
        Assert.Contains("the Annals samples", about, StringComparison.Ordinal);
        Assert.DoesNotContain("BY-SA", about, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_form_of_a_static_site_leads_to_its_search_page_and_that_to_every_index()
    {
        string page = Page("search.html");

        string site = Path.Combine(_folder, "site");
        Assert.All(Directory.GetFiles(site, "*.html", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("<form", StringComparison.Ordinal)), file =>
        {
            string action = FormAction().Match(File.ReadAllText(file)).Groups["action"].Value;

            // The page of what is not found is sent for addresses in any folder: its links begin at the root.
            string from = action.StartsWith('/') ? site + "/" : Path.GetDirectoryName(file)!;
            Assert.Equal(Path.Combine(site, "search.html"), Path.GetFullPath(Path.Combine(from, action.TrimStart('/'))));
        });
        string[] indexes = ["news/index.html", "topics/index.html", "categories/index.html", "entities/index.html", "publishers/index.html"];
        Assert.All(indexes, index => Assert.Contains($"<li><a href=\"{index}\"", page, StringComparison.Ordinal));
    }

    [GeneratedRegex("<form [^>]*action=\"(?<action>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormAction();

    private string Page(string path) => File.ReadAllText(Path.Combine(_folder, "site", path));

    private string Decoded(string path) => System.Net.WebUtility.HtmlDecode(Page(path));

    private static string Packed(string json) => string.Concat(json.Where(c => c is not ('\n' or ' '))).Replace("CCBY-SA4.0", "CC BY-SA 4.0", StringComparison.Ordinal).Replace("CC01.0", "CC0 1.0", StringComparison.Ordinal);
}
