using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Storage;

namespace Annals.App.Publishing;

/// <summary>Several editions of a chronicle, each on a connection of its own, that all show the same version while others may write.</summary>
internal sealed class ChronicleEditions : IDisposable
{
    private const int MostAttempts = 20;

    // Together they keep no more of the file in memory, however many there are. The first one of a build only lists pages, for which little is enough.
    private const int KibibytesOfAll = 128 << 10;
    private const int LeastKibibytes = 8 << 10;

    private readonly List<ChronicleReader> _readers = [];

    /// <param name="path">the chronicle's file</param>
    /// <param name="count">how many editions</param>
    /// <exception cref="StorageException">the file cannot be read, or others wrote to it in every moment that it was tried</exception>
    public ChronicleEditions(string path, SiteSource source, int count)
    {
        bool whole = false;
        try
        {
            for (int i = 0; i < count; i++)
            {
                ChronicleFile file = ChronicleFile.OpenExisting(path);
                _readers.Add(new ChronicleReader(file));
                file.KeepAtMost(i == 0 ? LeastKibibytes : Math.Max(LeastKibibytes, KibibytesOfAll / (count - 1)));
            }

            Version = HoldOne(path);
            All = Edition.Several(_readers, source.Settings, source.Editorials);
            whole = true;
        }
        finally
        {
            if (!whole)
            {
                Dispose();
            }
        }
    }

    public IReadOnlyList<Edition> All { get; }

    public long Version { get; }

    /// <summary>What changed after a version; null: so much that everything is to be published anew.</summary>
    public EditionChanges? ChangesSince(long version) => _readers[0].ChangesSince(version);

    public void Dispose() => _readers.ForEach(reader => reader.Dispose());

    private long HoldOne(string path)
    {
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            long[] versions = [.. _readers.Select(reader => reader.Hold())];
            if (versions.Distinct().Count() == 1)
            {
                return versions[0];
            }

            _readers.ForEach(reader => reader.Release());
        }

        throw new StorageException(StorageFault.Busy, path);
    }
}
