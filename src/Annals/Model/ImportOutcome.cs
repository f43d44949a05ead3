namespace Annals.Model;

/// <summary>What importing one capture came to.</summary>
/// <param name="Name">what messages call the capture</param>
/// <param name="Days">a line for each state of a day page in it</param>
/// <param name="Refused">why nothing, or not all, could be read</param>
public sealed record ImportOutcome(string Name, ValueList<DayOutcome> Days, ValueList<string> Refused)
{
    /// <summary>Articles in it.</summary>
    public int Articles { get; init; }

    /// <summary>Those of them that were kept already.</summary>
    public int Known { get; init; }

    /// <summary>It is one page of a file that holds many, and no file of its own.</summary>
    public bool IsPart { get; init; }

    /// <summary>Pages of a chronicle in it.</summary>
    public OwnOutcome Own { get; init; }
}
