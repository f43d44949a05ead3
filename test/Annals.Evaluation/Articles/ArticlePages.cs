using System.Collections.Concurrent;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Extraction;

namespace Annals.Evaluation.Articles;

/// <summary>All pages of the folder of articles, read once for all figures.</summary>
public sealed class ArticlePages
{
    private const int Threads = 2;

    private readonly ConcurrentDictionary<string, Article> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, bool), IReadOnlyList<Figure>> _figures = new();

    public ArticlePages()
    {
        if (Checkout.SharedData is not { } data)
        {
            return;
        }

        string folder = Path.Combine(data, "articles");
        Gold = GoldPage.Read(Path.Combine(folder, "gold.json"));
        Corpus = Floors.Corpus.Sha256(folder);
        Extractor extractor = new();
        Parallel.ForEach(FileSource.Walk([Path.Combine(folder, "pages")]), new ParallelOptions { MaxDegreeOfParallelism = Threads }, file =>
        {
            if (FileSource.Open(file, new CaptureNote()).Capture is { } capture && extractor.Read(capture) is [ArticleReading reading, ..])
            {
                _read[file.Name.Split('.')[0]] = reading.Article;
            }
        });
    }

    internal IReadOnlyList<GoldPage> Gold { get; } = [];

    /// <summary>The digest of pages and gold.</summary>
    internal string Corpus { get; } = "";

    /// <summary>What was read, by the id of the page.</summary>
    internal IReadOnlyDictionary<string, Article> Read => _read;

    /// <summary>All figures of the pages of a set that were fitted on, or of those held out.</summary>
    internal IReadOnlyList<Figure> Figures(string set, bool held) =>
        _figures.GetOrAdd((set, held), _ => ArticleReferee.Judge(Gold.Where(page => page.Set == set && page.IsHeld == held), Read));
}
