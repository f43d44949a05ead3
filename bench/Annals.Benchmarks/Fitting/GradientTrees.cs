using System.Globalization;

namespace Annals.Benchmarks.Fitting;

/// <summary>Fits boosted trees to yes-or-no labels with weights: logistic loss, best leaf first (Friedman 2001; histograms as in LightGBM, Ke et al. 2017).</summary>
internal sealed class GradientTrees(int trees, int leaves, double rate, int seed)
{
    private const double Ridge = 4;
    private const double LeastWeight = 3;

    private readonly List<TreeNode> _roots = [];
    private BinnedRows? _rows;
    private double[] _gradient = [];
    private double[] _curve = [];

    public void Fit(BinnedRows rows, float[] labels, float[] weights, bool[] used)
    {
        Random random = new(seed);
        _rows = rows;
        int count = labels.Length;
        double[] scores = new double[count];
        _gradient = new double[count];
        _curve = new double[count];
        int[] all = [.. Enumerable.Range(0, count).Where(i => used[i] && weights[i] > 0)];
        for (int tree = 0; tree < trees; tree++)
        {
            foreach (int i in all)
            {
                double chance = 1 / (1 + Math.Exp(-scores[i]));
                _gradient[i] = weights[i] * (chance - labels[i]);
                _curve[i] = Math.Max(1e-6, weights[i] * chance * (1 - chance));
            }

            int[] some = [.. all.Where(_ => random.NextDouble() < 0.6)];
            bool[] columns = [.. Enumerable.Range(0, rows.Columns).Select(_ => random.NextDouble() < 0.4)];
            TreeNode root = Grow(some, columns);
            _roots.Add(root);
            foreach (int i in all)
            {
                scores[i] += Walk(root, i);
            }
        }
    }

    public float[] Scores(int count)
    {
        float[] scores = new float[count];
        foreach (TreeNode root in _roots)
        {
            for (int i = 0; i < count; i++)
            {
                scores[i] += (float)Walk(root, i);
            }
        }

        return scores;
    }

    /// <summary>The rows of the table: a node stands before its “no more than” side.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<string> names)
    {
        foreach (TreeNode root in _roots)
        {
            yield return "tree";
            foreach (string line in Lines(root, names))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> Lines(TreeNode node, IReadOnlyList<string> names)
    {
        if (node.Left is null)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"leaf\t{node.Value:0.####}")];
        }

        string[] left = [.. Lines(node.Left, names)];
        return [string.Create(CultureInfo.InvariantCulture, $"if\t{names[node.Column]}\t{_rows!.Edges[node.Column][node.Bin]:R}\t{left.Length + 1}"), .. left, .. Lines(node.Right!, names)];
    }

    private double Walk(TreeNode node, int row)
    {
        while (node.Left is not null)
        {
            node = _rows![node.Column][row] <= node.Bin ? node.Left : node.Right!;
        }

        return node.Value;
    }

    private TreeNode Grow(int[] rows, bool[] columns)
    {
        TreeNode root = new() { Rows = rows };
        PriorityQueue<TreeNode, double> open = new();
        Consider(root, columns, open);
        for (int made = 1; made < leaves && open.TryDequeue(out TreeNode? node, out _); made++)
        {
            byte[] column = _rows![node.Column];
            node.Left = new TreeNode { Rows = [.. node.Rows.Where(i => column[i] <= node.Bin)] };
            node.Right = new TreeNode { Rows = [.. node.Rows.Where(i => column[i] > node.Bin)] };
            node.Rows = [];
            Consider(node.Left, columns, open);
            Consider(node.Right, columns, open);
        }

        return root;
    }

    private void Consider(TreeNode node, bool[] columns, PriorityQueue<TreeNode, double> open)
    {
        double gradient = node.Rows.Sum(i => _gradient[i]);
        double curve = node.Rows.Sum(i => _curve[i]);
        node.Value = -gradient / (curve + Ridge) * rate;
        double[] gains = new double[_rows!.Columns];
        int[] bins = new int[_rows.Columns];
        Parallel.For(0, _rows.Columns, new ParallelOptions { MaxDegreeOfParallelism = 2 }, column =>
        {
            if (columns[column])
            {
                (gains[column], bins[column]) = BestBin(node.Rows, column, gradient, curve);
            }
        });
        int best = Array.IndexOf(gains, gains.Max());
        if (gains[best] > 1e-3)
        {
            node.Column = best;
            node.Bin = bins[best];
            open.Enqueue(node, -gains[best]);
        }
    }

    private (double Gain, int Bin) BestBin(int[] rows, int column, double gradient, double curve)
    {
        double[] gradients = new double[BinnedRows.MostBins + 1];
        double[] curves = new double[BinnedRows.MostBins + 1];
        byte[] bins = _rows![column];
        foreach (int i in rows)
        {
            gradients[bins[i]] += _gradient[i];
            curves[bins[i]] += _curve[i];
        }

        double whole = gradient * gradient / (curve + Ridge);
        (double Gain, int Bin) best = (0, 0);
        double left = 0;
        double leftCurve = 0;
        for (int bin = 0; bin + 1 < _rows.Edges[column].Length; bin++)
        {
            left += gradients[bin];
            leftCurve += curves[bin];
            double right = gradient - left;
            double rightCurve = curve - leftCurve;
            if (leftCurve < LeastWeight || rightCurve < LeastWeight)
            {
                continue;
            }

            double gain = (left * left / (leftCurve + Ridge)) + (right * right / (rightCurve + Ridge)) - whole;
            best = gain > best.Gain ? (gain, bin) : best;
        }

        return best;
    }

    private sealed class TreeNode
    {
        public int[] Rows { get; set; } = [];

        public int Column { get; set; }

        public int Bin { get; set; }

        public double Value { get; set; }

        public TreeNode? Left { get; set; }

        public TreeNode? Right { get; set; }
    }
}
