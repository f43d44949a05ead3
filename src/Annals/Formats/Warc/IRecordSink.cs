namespace Annals.Formats.Warc;

/// <summary>Takes the records of an archive in their order.</summary>
public interface IRecordSink
{
    /// <param name="record">complete; its block is valid during the call only</param>
    void Take(ArchiveRecord record);

    /// <summary>Something is damaged, missing or over a limit; the archive is read only partly.</summary>
    /// <param name="message">one sentence that names the offset</param>
    void Damage(string message);
}
