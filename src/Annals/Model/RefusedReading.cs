namespace Annals.Model;

/// <summary>Nothing could be read.</summary>
/// <param name="Reason">one sentence, with the limit or the place named</param>
public sealed record RefusedReading(string Reason) : Reading;
