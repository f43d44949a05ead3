namespace Annals.Evaluation.Relations;

/// <summary>An event of the gold file.</summary>
/// <param name="Topics">pages of the topic lines, outermost line first</param>
internal sealed record GoldEvent(
    DateOnly Date, string Text, string? Category, IReadOnlyList<string> Links, IReadOnlyList<IReadOnlyList<string>> Topics, IReadOnlyList<string> Addresses)
{
    /// <summary>Pages of the innermost topic line: what the referee judges by.</summary>
    public IReadOnlyList<string> Leaf => Topics.Count > 0 ? Topics[^1] : [];
}
