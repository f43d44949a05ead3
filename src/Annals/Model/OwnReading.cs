namespace Annals.Model;

/// <summary>A page of a chronicle.</summary>
public sealed record OwnReading(OwnEvent Event) : Reading;
