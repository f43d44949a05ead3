namespace Annals.Model;

/// <summary>What was decided on one block of a page, and why.</summary>
/// <param name="Kind">what it is in the body, or would be</param>
/// <param name="Text">its words, white space single</param>
/// <param name="IsKept">whether it is part of the body</param>
/// <param name="Rule">what decided it</param>
/// <param name="Because">the reason in words</param>
public sealed record BlockVerdict(ParagraphKind Kind, string Text, bool IsKept, BlockRule Rule, string Because)
{
    /// <summary>The elements it stands in, at most the four nearest, the outermost first; empty in plain text.</summary>
    public string Place { get; init; } = "";

    /// <summary>What the names of its element and of those around it say it is.</summary>
    public ValueList<string> Marks { get; init; }

    /// <summary>The readings that keep it.</summary>
    public ValueList<string> Readings { get; init; }

    /// <summary>The score of the first weighing, as a logarithm of odds; null in plain text.</summary>
    public double? FirstScore { get; init; }

    /// <summary>The score of the second weighing: above 0 the block is rather part of the body than not; null in plain text.</summary>
    public double? Score { get; init; }

    /// <summary>The features that moved the score of the weighing that decided most, the strongest first.</summary>
    public ValueList<FeatureShare> Shares { get; init; }
}
