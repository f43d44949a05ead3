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

    /// <summary>what an edited page of the chronicle says: a <see cref="ContentPatch"/></summary>
    Page,
}
