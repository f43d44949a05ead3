namespace Annals.Model;

/// <summary>What importing the pages of a chronicle from one capture came to.</summary>
/// <param name="Known">pages that say nothing else than the chronicle does</param>
/// <param name="LeftOut">pages left out because their text is suppressed</param>
public readonly record struct OwnOutcome(int Added, int Revised, int Known, int LeftOut)
{
    public static OwnOutcome operator +(OwnOutcome one, OwnOutcome two) =>
        new(one.Added + two.Added, one.Revised + two.Revised, one.Known + two.Known, one.LeftOut + two.LeftOut);
}
