namespace Annals.Model;

/// <summary>What placement may ask of the chronicle.</summary>
public interface IKnownEvents
{
    /// <summary>Current, removed and retracted events of the date, by line.</summary>
    IReadOnlyList<KnownEvent> Of(DateOnly date);

    /// <summary>Current and removed dated events that cite the address.</summary>
    IReadOnlyList<KnownEvent> Citing(string url);
}
