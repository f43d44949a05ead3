using System.Collections.Concurrent;
using Annals.App.Publishing;
using Annals.Pipeline.Site;
using Annals.Storage;

namespace Annals.App.Server;

/// <summary>
/// Editions for requests that come side by side, each on a connection of its own. Every use sees the chronicle as it is at that moment: what another
/// process writes shows at once.
/// </summary>
/// <param name="database">the chronicle's file</param>
/// <param name="most">how many are used at once; further requests wait</param>
internal sealed class EditionPool(string database, SiteSource source, int most) : IDisposable
{
    /// <summary>What one connection keeps of the file; the system keeps the rest for all.</summary>
    private const int KibibytesOfOne = 16 << 10;

    private readonly ConcurrentBag<(ChronicleReader Reader, Edition Edition)> _free = [];
    private readonly SemaphoreSlim _room = new(most);

    /// <exception cref="StorageException">the chronicle cannot be read</exception>
    public Task<T> UseAsync<T>(Func<Edition, T> use, CancellationToken cancellation) => UseAsync((_, edition) => use(edition), cancellation);

    /// <exception cref="StorageException">the chronicle cannot be read</exception>
    public async Task<T> UseAsync<T>(Func<ChronicleReader, Edition, T> use, CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation);
        try
        {
            if (!_free.TryTake(out (ChronicleReader Reader, Edition Edition) member))
            {
                ChronicleFile file = ChronicleFile.OpenExisting(database);
                file.KeepAtMost(KibibytesOfOne);
                ChronicleReader reader = new(file);
                member = (reader, new Edition(reader, source.Settings, source.Editorials));
            }

            return Use(member, use);
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out (ChronicleReader Reader, Edition Edition) member))
        {
            member.Reader.Dispose();
        }

        _room.Dispose();
    }

    /// <summary>Uses a member within one state of the file. One that failed is not used again.</summary>
    private T Use<T>((ChronicleReader Reader, Edition Edition) member, Func<ChronicleReader, Edition, T> use)
    {
        bool isWhole = false;
        try
        {
            member.Reader.Hold();
            member.Edition.Refresh();
            T result = use(member.Reader, member.Edition);
            member.Reader.Release();
            isWhole = true;
            return result;
        }
        finally
        {
            if (isWhole)
            {
                _free.Add(member);
            }
            else
            {
                member.Reader.Dispose();
            }
        }
    }
}
