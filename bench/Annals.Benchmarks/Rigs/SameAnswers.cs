using System.Globalization;
using System.Text;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Asks <c>annals serve</c> for the addresses of a built site: what answers 200 has the bytes of the file, a page that leads on is 301 to where it leads, and
/// one of a suppressed event is 410 with the bytes of the file.
/// </summary>
internal sealed class SameAnswers : IRig
{
    private const int Seed = 5;

    /// <summary>The one page that differs: the server searches by itself, files let the browser search.</summary>
    private const string Search = "search.html";

    public string Name => "same-answers";

    public string Usage => "same-answers --db FILE --site DIR [--count 1000] [--seed N]   so many addresses of a built site, 0: all, from annals serve: the same bytes";

    public int Run(Arguments arguments)
    {
        string site = arguments.Folder("site");
        string[] paths = [.. Tree.Published(site).Select(file => Tree.Relative(site, file)).Order(StringComparer.Ordinal)];
        int count = arguments.Number("count", 1000);
        Random random = new(arguments.Number("seed", Seed));
        string[] asked = count == 0 ? paths : [.. Enumerable.Range(0, count).Select(_ => paths[random.Next(paths.Length)])];
        Figures.Say("addresses of the site", paths.Length, "");
        using ServedChronicle server = ServedChronicle.Start(AnnalsProgram.Find(arguments), arguments.Text("db"));
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        List<string> wrong = [];
        foreach (string path in asked)
        {
            (int status, byte[] body, string? location) = server.Get(Escaped(path));
            byte[] file = File.ReadAllBytes(Path.Combine(site, path));
            bool isSame = status switch
            {
                200 or 410 => body.AsSpan().SequenceEqual(file),
                301 => location is not null && LeadsTo(file, path, location),
                404 => path == "404.html" && body.AsSpan().SequenceEqual(file),
                _ => false,
            };
            string kind = string.Create(CultureInfo.InvariantCulture, $"{status} {Path.GetExtension(path)}");
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (!isSame && path != Search)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {status}"));
            }
        }

        foreach ((string kind, int number) in kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Figures.Say($"answers {kind}", number, "");
        }

        wrong.Take(10).ToList().ForEach(Console.WriteLine);
        Figures figures = new();
        figures.AtMost("answers that are not as the site has it", wrong.Count, 0, string.Create(CultureInfo.InvariantCulture, $"of {asked.Length}"));
        return figures.Result;
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Whether the file names the page that the server leads to.</summary>
    private static bool LeadsTo(byte[] file, string path, string location)
    {
        Uri page = new(new Uri("http://site/" + Escaped(path)), location);
        string name = Uri.UnescapeDataString(page.AbsolutePath.Split('/')[^1]);
        return Encoding.UTF8.GetString(file).Contains(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal);
    }
}
