namespace Annals.App.Tests.Browsing;

/// <summary>
/// The hostile texts of the shared folder in every kind of page, served and as files, opened by a browser: with the policy of the pages it reports nothing,
/// and without it nothing runs, nobody is asked, and no text has become an element.
/// </summary>
public sealed class HostileFolderTests(HostileChronicle chronicle, Chromium chromium) : IClassFixture<HostileChronicle>
{
    private const int Windows = 3;

    private const int Ways = 4;

    /// <summary>Of a kind that has a page for each text, so many are opened; of events all, since they hold a text in every place.</summary>
    private static readonly int PagesOfKind = HostileChronicle.IsLong ? 200 : 40;

    /// <summary>What only a text can have brought: elements and attributes that no page of ours has, and addresses that are none of the web.</summary>
    private const string Brought =
        """
        () => {
          const faults = [];
          const own = new URL('.', document.querySelector('link[rel="stylesheet"]').href).href;
          for (const element of document.querySelectorAll('*')) {
            const name = element.localName;
            const source = element.src?.baseVal ?? element.src ?? '';
            if (/^(iframe|frame|frameset|object|embed|applet|base|style|math|video|audio|marquee|template|portal|dialog|xss)$/.test(name)
              || (name === 'svg' && !element.closest('figure.picture, table.shares'))
              || (name === 'script' && element.type !== 'application/ld+json' && !source.startsWith(own))
              || (name === 'img' && !source.startsWith(own))
              || (name === 'meta' && element.httpEquiv && element.httpEquiv !== 'Content-Security-Policy')
              || (name === 'link' && !/^(alternate|canonical|prev|next)$/.test(element.rel) && !element.href.startsWith(own))) {
              faults.push(element.outerHTML.slice(0, 120));
            }
            for (const attribute of element.attributes) {
              if (/^(on.*|style|srcdoc|formaction|ping|background)$/.test(attribute.name)) {
                faults.push(`${name} ${attribute.name}="${attribute.value.slice(0, 80)}"`);
              }
            }
            const leads = element.getAttribute('href') ?? element.getAttribute('action') ?? '';
            if (!/^(https?|mailto|file):/.test(new URL(leads, location).protocol)) {
              faults.push(element.outerHTML.slice(0, 120));
            }
          }
          return faults;
        }
        """;

    /// <summary>A search among files has come to its end, or the text has no word to search for.</summary>
    private const string Searched = "() => !document.querySelector('#found .extent')?.textContent.startsWith('Searching')";

    /// <summary>In the check every page is opened in one of the four ways, with <c>ANNALS_LONG=1</c> in all of them.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_text_stays_a_text(bool isServed, bool isWithPolicy)
    {
        Assert.SkipWhen(chronicle.Texts.Count == 0, "the shared data are not there");
        Uri root = isServed ? chronicle.Server.Address : new Uri(chronicle.Site + "/");
        int way = (isServed ? 2 : 0) + (isWithPolicy ? 1 : 0);
        string[] pages = [.. Pages().Where((_, i) => HostileChronicle.IsLong || i % Ways == way)];
        Assert.InRange(pages.Length, chronicle.Texts.Count / (HostileChronicle.IsLong ? 1 : Ways), int.MaxValue);
        List<string> faults = [];
        IEnumerable<string>[] shares = [.. Enumerable.Range(0, Windows).Select(number => pages.Where((_, i) => i % Windows == number))];
        foreach (List<string> found in await Task.WhenAll(shares.Select(share => OpenAsync(root, share, isWithPolicy))))
        {
            faults.AddRange(found);
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults on {pages.Length} pages: {string.Join("\n", faults.Take(10))}");
    }

    /// <summary>The eyes of this test see what they look for.</summary>
    [Theory]
    [InlineData(true, "<img src=x.png onerror=alert(1)>", "Content Security Policy")]
    [InlineData(false, "<img src=x.png onerror=alert(1)>", "opens a dialog: 1")]
    [InlineData(false, "<script>console.log('ran')</script>", "says on the console: ran")]
    [InlineData(false, "<img src=http://127.0.0.1:9/a.png>", "asks for http://127.0.0.1:9/a.png")]
    [InlineData(false, "<a href=javascript:alert(1)>here</a>", "<a href=\"javascript:alert(1)\">")]
    [InlineData(false, "<p style=color:red>here</p>", "style=\"color:red\"")]
    public async Task What_is_not_a_text_is_seen(bool isWithPolicy, string markup, string fault)
    {
        string folder = Directory.CreateTempSubdirectory("annals-").FullName;
        File.WriteAllText(Path.Combine(folder, "style.css"), "");
        File.WriteAllText(
            Path.Combine(folder, "page.html"),
            $"<!DOCTYPE html><meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'self'; img-src 'self'\"><link rel=stylesheet href=style.css>{markup}");
        List<string> found = await OpenAsync(new Uri(folder + "/"), ["page.html"], isWithPolicy);
        Directory.Delete(folder, recursive: true);
        Assert.Contains(found, said => said.Contains(fault, StringComparison.Ordinal));
    }

    /// <summary>What is wrong with these pages.</summary>
    private async Task<List<string>> OpenAsync(Uri root, IEnumerable<string> pages, bool isWithPolicy)
    {
        // Nobody looks: a small window has little to paint.
        await using Window window = await chromium.OpenAsync(new() { BypassCSP = !isWithPolicy, ViewportSize = new() { Width = 480, Height = 320 } });
        List<string> faults = [];
        foreach (string page in pages)
        {
            string address = root.AbsoluteUri + page;
            await window.Page.GotoAsync(address);
            if (root.IsFile && page.Contains('?', StringComparison.Ordinal))
            {
                await window.Page.WaitForFunctionAsync(Searched);
            }

            faults.AddRange((await window.Page.EvaluateAsync<string[]>(Brought)).Concat(Told()).Select(fault => $"{page}: {fault}"));
            if (Uri.UnescapeDataString(window.Page.Url) != Uri.UnescapeDataString(address))
            {
                faults.Add($"{page}: leads to {window.Page.Url}");
            }
        }

        // What the browser told of after a page had been looked at stands under the next; after the last page it would be lost.
        faults.AddRange(Told());
        return faults;

        IEnumerable<string> Told() => window.TakeFaults().Concat(
            window.TakeRequests().Where(asked => !asked.StartsWith(root.AbsoluteUri, StringComparison.Ordinal)).Select(asked => $"asks for {asked}"));
    }

    /// <summary>The pages of every kind, and searches for the texts.</summary>
    private IEnumerable<string> Pages()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(chronicle.Site, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(chronicle.Site, file).Replace('\\', '/'))
            .Where(file => file != "404.html")
            .Order(StringComparer.Ordinal);
        IEnumerable<string> searches = chronicle.Texts.Where(text => text.Length < 400).Select(text => "search.html?q=" + Uri.EscapeDataString(text));
        return files.GroupBy(file => $"{file.Split('/')[0]} {file.Count(c => c == '/')}")
            .Select(kind => kind.Key.StartsWith("news", StringComparison.Ordinal) ? kind : Some([.. kind]))
            .Append(Some([.. searches]))
            .SelectMany(pages => pages);
    }

    private static IEnumerable<string> Some(string[] pages) =>
        pages.Length <= PagesOfKind ? pages : Enumerable.Range(0, PagesOfKind).Select(i => pages[i * pages.Length / PagesOfKind]);
}
