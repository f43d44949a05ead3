namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>What the first pass found around a block, for the second pass: a block between two that stay mostly stays.</summary>
internal static class SecondLook
{
    private const int Reach = 4;

    public static IReadOnlyList<string> Names { get; } =
    [
        "first score", .. Enumerable.Range(1, Reach).Select(i => $"first score {i} before"), .. Enumerable.Range(1, Reach).Select(i => $"first score {i} behind"),
        "mean first score of ten before", "mean first score of ten behind", "mean first score in its parent", "rank of the first score on the page", "share of the page that the first pass keeps",
    ];

    /// <summary>Writes behind the features of each block what the first pass found around it.</summary>
    public static void Write(BlockFeatures features, IReadOnlyList<int> parents, float[] scores)
    {
        Dictionary<int, (float Sum, int Count)> byParent = [];
        for (int i = 0; i < scores.Length; i++)
        {
            (float sum, int count) = byParent.GetValueOrDefault(parents[i]);
            byParent[parents[i]] = (sum + scores[i], count + 1);
        }

        float kept = scores.Length == 0 ? 0 : (float)scores.Count(score => score > 0) / scores.Length;
        float most = scores.Length == 0 ? 0 : scores.Max();
        for (int i = 0; i < scores.Length; i++)
        {
            Span<float> rest = features[i][BlockFeatures.Names.Count..];
            rest[0] = scores[i];
            for (int step = 1; step <= Reach; step++)
            {
                rest[step] = i - step >= 0 ? scores[i - step] : -9;
                rest[Reach + step] = i + step < scores.Length ? scores[i + step] : -9;
            }

            rest[(2 * Reach) + 1] = Mean(scores, i - 10, i);
            rest[(2 * Reach) + 2] = Mean(scores, i + 1, i + 11);
            (float sum, int count) = byParent[parents[i]];
            rest[(2 * Reach) + 3] = count > 1 ? (sum - scores[i]) / (count - 1) : -9;
            rest[(2 * Reach) + 4] = most - scores[i];
            rest[(2 * Reach) + 5] = kept;
        }
    }

    private static float Mean(float[] scores, int from, int to)
    {
        from = Math.Max(0, from);
        to = Math.Min(scores.Length, to);
        float sum = 0;
        for (int i = from; i < to; i++)
        {
            sum += scores[i];
        }

        return to > from ? sum / (to - from) : -9;
    }
}
