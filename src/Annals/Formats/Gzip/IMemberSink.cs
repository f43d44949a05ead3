namespace Annals.Formats.Gzip;

/// <summary>Takes the members of a gzip file as they are decoded.</summary>
public interface IMemberSink
{
    /// <param name="offset">where in the file the member begins</param>
    void Begin(long offset);

    void Take(ReadOnlySpan<byte> bytes);

    /// <summary>The member is cut or damaged; what was given of it is what could be decoded. The next one may follow.</summary>
    /// <param name="fault">what is wrong, with its offset in the file</param>
    void Fail(string fault);
}
