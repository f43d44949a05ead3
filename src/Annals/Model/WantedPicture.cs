namespace Annals.Model;

/// <summary>A cover image that is to be fetched.</summary>
/// <param name="Number">the hash of its address</param>
/// <param name="Failures">how often in a row it did not come</param>
public sealed record WantedPicture(long Number, string Url, int Failures);
