namespace Annals.Model;

/// <summary>A change made by hand: replayed over everything worked out by machine, and undone by another.</summary>
/// <param name="Number">from 1, only grows</param>
/// <param name="Who">the name the person gave</param>
/// <param name="Target">the event's id, or the entity's name for an alias, or the number undone</param>
/// <param name="Value">the new wording, category, topic path, date or alias; the class of reason of a suppression</param>
/// <param name="UndoneBy">number of the decision that undid this one</param>
public sealed record Decision(
    long Number, DateTimeOffset When, string Who, string Because, DecisionKind Kind, string Target, string? Value, long? UndoneBy);
