namespace Annals.Model;

/// <summary>A relation as the chronicle keeps it, seen from one of its two events.</summary>
/// <param name="Other">the chronicle's number of the other event</param>
/// <param name="Context">numbers of the shared entities, weightiest first</param>
public sealed record RelatedTie(long Other, RelatedSide Side, double Score, ValueList<long> Context, string Reason);
