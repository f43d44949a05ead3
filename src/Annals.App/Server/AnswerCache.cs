using System.Collections.Concurrent;

namespace Annals.App.Server;

/// <summary>
/// Pages that were sent lately, as they stand at one version of the chronicle. Two generations: what was not asked for while as many bytes of others came goes.
/// Several threads may use it at once.
/// </summary>
/// <param name="mostBytes">of a generation; at most twice as many are kept</param>
internal sealed class AnswerCache(long mostBytes)
{
    /// <summary>What an answer takes besides its bytes: path, tag and their places.</summary>
    private const int BytesBeside = 512;

    private readonly Lock _turn = new();
    private volatile Generation _young = new(-1);
    private volatile Generation _old = new(-1);

    /// <param name="version">of the chronicle that is asked</param>
    public SiteAnswer? Find(long version, string path)
    {
        if (_young.Find(version, path) is { } young)
        {
            return young;
        }

        if (_old.Find(version, path) is { } old)
        {
            Keep(version, path, old);
            return old;
        }

        return null;
    }

    public void Keep(long version, string path, SiteAnswer answer)
    {
        Generation young = _young;
        if (young.Version != version || young.Bytes >= mostBytes)
        {
            young = Turn(version);
        }

        if (young.Answers.TryAdd(path, answer))
        {
            Interlocked.Add(ref young.Bytes, answer.Bytes.Length + BytesBeside);
        }
    }

    private Generation Turn(long version)
    {
        lock (_turn)
        {
            if (_young.Version != version || _young.Bytes >= mostBytes)
            {
                _old = _young;
                _young = new Generation(version);
            }

            return _young;
        }
    }

    private sealed class Generation(long version)
    {
        public long Bytes;

        public long Version => version;

        public ConcurrentDictionary<string, SiteAnswer> Answers { get; } = new(StringComparer.Ordinal);

        public SiteAnswer? Find(long asked, string path) => asked == version ? Answers.GetValueOrDefault(path) : null;
    }
}
