using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Opens a page of each kind from <c>annals serve</c> in a browser: when its largest part is painted, what moves afterwards, and how many bytes it has.</summary>
internal sealed class Paint : IRig
{
    private const double MostPaint = 500;
    private const double MostPageBytes = 60_000;

    /// <summary>Of a link to a page; feeds and other formats are not painted.</summary>
    private const string End = ".html";

    /// <summary>Pages without which the rig would have seen too little: the front page, a day, an event, a topic, an entity at least.</summary>
    private const int LeastKinds = 8;

    public string Name => "paint";

    public string Usage => "paint --db FILE [--count 10]   opens a page of each kind in Chromium: the largest paint, what moves, bytes";

    public int Run(Arguments arguments)
    {
        if (!Browser.IsThere)
        {
            Console.WriteLine("there is no Chromium on this machine");
            return RigResult.CannotTry;
        }

        int count = arguments.Number("count", 10);
        Figures.Machine();
        using ServedChronicle server = ServedChronicle.Start(AnnalsProgram.Find(arguments), arguments.Text("db"));
        using Browser browser = Browser.Start();
        Figures figures = new();
        IReadOnlyList<string> pages = Kinds(server, browser);
        figures.AtLeast("kinds of pages", pages.Count, LeastKinds, "");
        foreach (string page in pages)
        {
            Painted[] seen = [.. Enumerable.Range(0, count).Select(_ => browser.Paint(page))];
            string name = new Uri(page).PathAndQuery;
            Figures.Say($"{name}: largest paint, median", Figures.Median(seen.Select(one => one.LargestPaint)), "ms");
            figures.AtMost($"{name}: largest paint, longest", seen.Max(one => one.LargestPaint), MostPaint, "ms");
            figures.AtMost($"{name}: what moves", seen.Max(one => one.Shift), 0, "");
            figures.AtMost($"{name}: the page", seen.Max(one => one.PageBytes), MostPageBytes, "bytes");
            Figures.Say($"{name}: style sheet and script", seen.Max(one => one.OtherBytes), "bytes");
        }

        return figures.Result;
    }

    /// <summary>A page of each kind, as the front page and what it links lead to them: of a kind are those whose address has as many steps in the same folder.</summary>
    private static IReadOnlyList<string> Kinds(ServedChronicle server, Browser browser)
    {
        string front = server.Address.ToString();
        Dictionary<string, string> kinds = new() { [""] = front };
        Queue<string> unseen = new([front]);
        while (unseen.TryDequeue(out string? page))
        {
            foreach (string link in browser.Paint(page).Links.Where(link => link.StartsWith(front, StringComparison.Ordinal) && link.EndsWith(End, StringComparison.Ordinal)))
            {
                if (kinds.TryAdd(Kind(link[front.Length..]), link))
                {
                    unseen.Enqueue(link);
                }
            }
        }

        return [.. kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => kind.Value)];
    }

    private static string Kind(string path)
    {
        string[] steps = path.Split('/');
        string last = steps[^1].StartsWith("index", StringComparison.Ordinal) ? "index" : "page";
        return steps.Length == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{steps[0]} {steps.Length} {last}");
    }
}
