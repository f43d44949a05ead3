namespace Annals.Formats.Gzip;

/// <summary>Takes decoded bytes as they come.</summary>
internal interface IInflateSink
{
    void Take(ReadOnlySpan<byte> bytes);
}
