namespace Annals.Model;

/// <summary>What a decision made by hand changes.</summary>
public enum DecisionKind
{
    Headline,
    Category,
    Topics,
    Date,
    Alias,
    Retract,
    Suppress,
    Undo,
}
