
namespace Annals.Model;

/// <summary>What a change made by hand came to.</summary>
/// <param name="Refused">one sentence why nothing was done; null: it was done</param>
/// <param name="Decisions">numbers of the decisions made, in their order</param>
/// <param name="Events">the events it changed; none where the decision agrees with what was so before</param>
public sealed record HandOutcome(string? Refused, ValueList<long> Decisions, ValueList<EventId> Events)
{
    public static HandOutcome Refuse(string sentence) => new(sentence, [], []);
}
