using Annals.Model;

namespace Annals.Storage;

/// <summary>How a revision came to its event.</summary>
/// <param name="State">the chronicle's number of the state it was read from; null: from no page</param>
/// <param name="Placement">null: by no placement, or by a program that did not keep it</param>
/// <param name="Score">0 to 1: how sure placement was</param>
/// <param name="Because">the reason of the placement, or of the person</param>
public sealed record RevisionOrigin(int Number, long? State, PlacementKind? Placement, double? Score, string? Because);
