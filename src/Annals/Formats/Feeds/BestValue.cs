namespace Annals.Formats.Feeds;

/// <summary>Keeps of several values for one thing the one of the best rank, and of equals the first.</summary>
internal struct BestValue
{
    private int _rank;

    public string? Value { get; private set; }

    /// <param name="rank">0 is best</param>
    public void Offer(int rank, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && (Value is null || rank < _rank))
        {
            Value = value;
            _rank = rank;
        }
    }
}
