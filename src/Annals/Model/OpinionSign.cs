namespace Annals.Model;

/// <summary>Whether an article is opinion rather than news.</summary>
/// <param name="Value">it is opinion</param>
/// <param name="Because">what says so; null where nothing does</param>
public sealed record OpinionSign(bool Value, string? Because)
{
    /// <summary>Nothing says that it is opinion.</summary>
    public static OpinionSign None { get; } = new(false, null);
}
