using System.Text.Json;
using System.Text.RegularExpressions;

namespace Annals.Benchmarks.Fitting;

/// <summary>Whether a block is part of the body, as far as the gold of its page tells: the share of its 4-word shingles that the full text has, or the segments it holds.</summary>
internal sealed partial class BlockLabels
{
    private const int Shingle = 4;

    private readonly HashSet<string>? _shingles;
    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);
    private readonly string[] _with;
    private readonly string[] _without;
    private readonly int _words;

    public BlockLabels(JsonElement gold)
    {
        _with = Strings(gold, "with");
        _without = Strings(gold, "without");
        if (gold.TryGetProperty("articleBody", out JsonElement body) && body.GetString() is { Length: > 0 } text)
        {
            string[] words = Words(text);
            _words = words.Length;
            _shingles = [.. Shingles(words)];
            _lines = [.. text.Split('\n').Select(line => string.Join(' ', Words(line))).Where(line => line.Length > 0)];
        }
    }

    /// <summary>1 or 0, and how much it counts; no weight where the gold does not tell.</summary>
    public (float Label, float Weight) Of(string block)
    {
        string[] words = Words(block);
        if (words.Length == 0)
        {
            return (0, 0);
        }

        if (_shingles is null)
        {
            string plain = Blank().Replace(block, " ");
            return Array.Exists(_without, plain.Contains) ? (0, 4) : Array.Exists(_with, plain.Contains) ? (1, 4) : (0, 0);
        }

        float weight = (float)(Math.Pow(words.Length, 0.75) * 40 / Math.Pow(Math.Max(60, _words), 0.75));
        if (words.Length < Shingle)
        {
            return (_lines.Contains(string.Join(' ', words)) ? 1 : 0, weight);
        }

        string[] shingles = [.. Shingles(words)];
        double share = (double)shingles.Count(_shingles.Contains) / shingles.Length;
        return share is > 0.35 and < 0.65 ? (0, 0) : (share > 0.5 ? 1 : 0, weight);
    }

    private static string[] Strings(JsonElement gold, string name) =>
        gold.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => Blank().Replace(item.GetString() ?? "", " ").Trim()).Where(item => item.Length > 0)]
            : [];

    private static IEnumerable<string> Shingles(string[] words) => Enumerable.Range(0, Math.Max(0, words.Length - Shingle + 1)).Select(i => string.Join(' ', words.AsSpan(i, Shingle).ToArray()));

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
