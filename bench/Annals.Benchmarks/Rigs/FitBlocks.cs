using System.Globalization;
using System.Text.Json;
using Annals.Benchmarks.Fitting;
using Annals.Formats.Gzip;
using Annals.Formats.Html;
using Annals.Pipeline.Extraction.Articles;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Voting;

namespace Annals.Benchmarks.Rigs;

/// <summary>Fits the trees that decide which blocks of a page are its body, in two passes, on pages whose body is known.</summary>
internal sealed class FitBlocks : IRig
{
    private const int Folds = 4;

    public string Name => "fit-blocks";

    public string Usage => "fit-blocks --pages DIR --gold FILE [--trees N] [--leaves N]   writes data/block-trees.tsv and data/block-trees-2.tsv anew";

    public int Run(Arguments arguments)
    {
        Pages pages = Pages.Read(arguments.Folder("pages"), arguments.Text("gold"));
        int trees = arguments.Number("trees", 120);
        int leaves = arguments.Number("leaves", 20);
        Console.WriteLine($"{pages.Count} pages, {pages.Rows.Count} blocks, {pages.Weights.Count(weight => weight > 0)} of them labelled");
        float[] first = Pass(pages, pages.Rows, BlockFeatures.Names, trees, leaves, "block-trees.tsv", 1);
        List<float[]> wide = pages.Widen(first);
        Pass(pages, wide, [.. BlockFeatures.Names, .. SecondLook.Names], trees, leaves, "block-trees-2.tsv", 2);
        return RigResult.Held;
    }

    /// <summary>Fits one pass on all pages and writes it; gives each page the scores of trees that have not seen it.</summary>
    private static float[] Pass(Pages pages, List<float[]> rows, IReadOnlyList<string> names, int trees, int leaves, string file, int seed)
    {
        BinnedRows binned = BinnedRows.Of(rows);
        float[] labels = [.. pages.Labels];
        float[] weights = [.. pages.Weights];
        float[] unseen = new float[rows.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            GradientTrees part = new(trees, leaves, 0.1, seed + fold);
            part.Fit(binned, labels, weights, [.. pages.PageOf.Select(page => page % Folds != fold)]);
            float[] scores = part.Scores(rows.Count);
            for (int i = 0; i < rows.Count; i++)
            {
                unseen[i] = pages.PageOf[i] % Folds == fold ? scores[i] : unseen[i];
            }
        }

        double right = 0;
        double all = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            right += (unseen[i] > 0) == (labels[i] > 0.5) ? weights[i] : 0;
            all += weights[i];
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {right / all:P2} of the weight is right on pages not seen"));
        GradientTrees whole = new(trees, leaves, 0.1, seed + Folds);
        whole.Fit(binned, labels, weights, [.. pages.PageOf.Select(_ => true)]);
        string head = $"# Boosted trees over the features of a block, fitted by `fit-blocks --trees {trees} --leaves {leaves}` on {pages.Count} pages of public benchmarks; numbers only, no text of theirs.\n# tree; if, feature, no more than, rows to the other side; leaf, score\n";
        File.WriteAllText(Path.Combine(Running.AnnalsProgram.Root, "data", file), head + string.Join('\n', whole.Lines(names)) + "\n");
        return unseen;
    }

    private sealed class Pages
    {
        public List<float[]> Rows { get; } = [];

        public List<float> Labels { get; } = [];

        public List<float> Weights { get; } = [];

        public List<int> PageOf { get; } = [];

        public int Count { get; private set; }

        private readonly List<(BlockFeatures Features, int[] Parents)> _pages = [];

        public static Pages Read(string folder, string gold)
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(gold));
            Pages pages = new();
            foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                string id = Path.GetFileName(file).Split('.')[0];
                if (json.RootElement.TryGetProperty(id, out JsonElement known))
                {
                    pages.Add(File.ReadAllBytes(file), new BlockLabels(known));
                }
            }

            return pages;
        }

        public List<float[]> Widen(float[] scores)
        {
            List<float[]> wide = [];
            int at = 0;
            foreach ((BlockFeatures features, int[] parents) in _pages)
            {
                SecondLook.Write(features, parents, scores[at..(at + features.Count)]);
                wide.AddRange(Enumerable.Range(0, features.Count).Select(i => features[i].ToArray()));
                at += features.Count;
            }

            return wide;
        }

        private void Add(byte[] bytes, BlockLabels labels)
        {
            ReadOnlyMemory<byte> content = GzipContent.IsGzip(bytes) ? GzipContent.Decode(bytes).Bytes : bytes;
            using HtmlPage page = HtmlPage.ParseQuickly(HtmlBytes.Decode(content.Span, null), ArticleLimits.Depth);
            PageLayout layout = PageLayout.Of(HtmlTree.Of(page.Root, ArticleLimits.Nodes));
            BlockFeatures features = BlockFeatures.Of(layout);
            _pages.Add((features, BlockVote.ParentsOf(layout)));
            foreach (PageBlock block in layout.Blocks)
            {
                (float label, float weight) = labels.Of(block.Text);
                Rows.Add(features[block.Index][..BlockFeatures.Names.Count].ToArray());
                Labels.Add(label);
                Weights.Add(weight);
                PageOf.Add(Count);
            }

            Count++;
        }
    }
}
