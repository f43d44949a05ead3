namespace Annals.Model;

/// <summary>What recording one state of a day page changed.</summary>
/// <param name="Known">the state was recorded before: nothing changed</param>
/// <param name="Late">the state is older than one recorded before: it went into the history</param>
/// <param name="LeftOut">entries left out because their text is suppressed</param>
public sealed record DayOutcome(
    DateOnly Date, bool Known, bool Late, int Added, int Revised, int Moved, int Removed, int Restored, int Held, int LeftOut);
