using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Annals.Formats.Gzip;

namespace Annals.Benchmarks.Chronicles;

/// <summary>
/// Makes pages of articles by the hundred thousand: real pages, each with paragraphs of its own put in and at an address of its own, and day pages that cite
/// some of them. The same arguments give the same bytes.
/// </summary>
internal sealed class ArticleMaker(string source)
{
    private const int Seed = 3;

    /// <summary>Pages in one folder.</summary>
    private const int PagesInFolder = 1000;

    /// <summary>One of so many pages is cited by an entry of a day page.</summary>
    private const int Cited = 20;

    private const int EntriesOfDay = 25;

    private static readonly DateOnly First = new(2019, 1, 1);

    private readonly Vocabulary _words = new(new Random(Seed));

    /// <summary>Writes <c>pages/007/7123.html.gz</c> and so on, <c>meta.jsonl</c> and <c>days/</c>.</summary>
    public void Write(string folder, int pages)
    {
        byte[][] originals = [.. Directory.EnumerateFiles(source).Order(StringComparer.Ordinal).Select(Original)];
        if (originals.Length == 0)
        {
            throw new RigException($"there are no pages in {source}");
        }

        for (int i = 0; i < pages; i += PagesInFolder)
        {
            Directory.CreateDirectory(Path.Combine(folder, "pages", FolderOf(i)));
        }

        Parallel.For(0, pages, i => WritePage(Path.Combine(folder, "pages", NameOf(i)), originals[i % originals.Length], i));
        File.WriteAllLines(Path.Combine(folder, "meta.jsonl"), Enumerable.Range(0, pages).Select(i => JsonSerializer.Serialize(new { file = NameOf(i), url = AddressOf(i) })));
        WriteDays(Path.Combine(folder, "days"), pages);
    }

    private static string FolderOf(int page) => (page / PagesInFolder).ToString("000", CultureInfo.InvariantCulture);

    private static string NameOf(int page) => string.Create(CultureInfo.InvariantCulture, $"{FolderOf(page)}/{page:000000}.html.gz");

    private static string AddressOf(int page) => string.Create(CultureInfo.InvariantCulture, $"https://news-{page % 211}.example/{First.AddDays(page / 500):yyyy/MM/dd}/report-{page}");

    private static byte[] Original(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return GzipContent.IsGzip(bytes) ? GzipContent.Decode(bytes).Bytes.ToArray() : bytes;
    }

    private void WritePage(string file, byte[] original, int page)
    {
        Random random = new(page);
        using GZipStream packed = new(File.Create(file), CompressionLevel.Fastest);
        int from = 0;
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            int found = original.AsSpan(from).IndexOf("</p>"u8);
            if (found < 0)
            {
                break;
            }

            int end = from + found + "</p>".Length;
            packed.Write(original, from, end - from);
            packed.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<p>Report {page}: {Ascii(_words.Text(random))}</p>")));
            from = end;
        }

        packed.Write(original, from, original.Length - from);

        // A page without paragraphs is one of its own too.
        packed.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<!-- {page} -->")));
    }

    /// <summary>Whatever the page's encoding, these are the same bytes.</summary>
    private static string Ascii(string text) => string.Concat(text.Select(c => c < 128 ? c : 'e'));

    private void WriteDays(string folder, int pages)
    {
        Directory.CreateDirectory(folder);
        Random random = new(Seed);
        int[] cited = [.. Enumerable.Range(0, pages).Where(i => i % Cited == 0)];
        foreach ((int day, int[] articles) in cited.Chunk(EntriesOfDay).Index())
        {
            DateOnly date = First.AddDays(day);
            string entries = string.Concat(articles.Select(i => $"*{Wikitext.Linked(_words.Text(random))} [{AddressOf(i)} (Report)]\n"));
            File.WriteAllText(Path.Combine(folder, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".wiki"), Wikitext.Page(date, "\n" + Wikitext.Category(date, "Disasters and accidents") + entries));
        }
    }
}
