namespace Annals.Model;

/// <summary>What became of a part of a search that is not as its writer may think.</summary>
/// <param name="Part">as typed</param>
public sealed record SearchNotice(SearchNoticeKind Kind, string Part);
