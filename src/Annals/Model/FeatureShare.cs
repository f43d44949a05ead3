namespace Annals.Model;

/// <summary>How far one feature of a block moved its score.</summary>
/// <param name="Feature">its name</param>
/// <param name="Value">what it is for the block</param>
/// <param name="Share">what it added; below 0: what it took away</param>
public readonly record struct FeatureShare(string Feature, double Value, double Share);
