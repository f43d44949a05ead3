using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// Keeps what was used lately, within a bound: what was not asked for while as many others came goes. Two generations, so that nothing has to be
/// counted or moved on every use. Several threads may use it at once.
/// </summary>
/// <param name="most">how many values a generation holds; at most twice as many are kept</param>
internal sealed class BoundedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _turn = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.Values.TryGetValue(key, out value))
        {
            return true;
        }

        if (_old.Values.TryGetValue(key, out value))
        {
            Put(key, value);
            return true;
        }

        return false;
    }

    /// <summary>What is kept, or else what <paramref name="read"/> gives, kept from now on. Two who ask at once may both read.</summary>
    /// <param name="from">what it is read from: so that a caller needs no function made anew for each call</param>
    public TValue Get<TFrom>(TKey key, TFrom from, Func<TFrom, TKey, TValue> read)
    {
        if (!TryGet(key, out TValue? value))
        {
            Put(key, value = read(from, key));
        }

        return value;
    }

    public void Put(TKey key, TValue value)
    {
        if (_young.Count >= most)
        {
            Turn();
        }

        Generation young = _young;
        if (young.Values.TryAdd(key, value))
        {
            Interlocked.Increment(ref young.Count);
        }
        else
        {
            young.Values[key] = value;
        }
    }

    public void Clear()
    {
        lock (_turn)
        {
            _young = new();
            _old = new();
        }
    }

    private void Turn()
    {
        lock (_turn)
        {
            if (_young.Count >= most)
            {
                _old = _young;
                _young = new();
            }
        }
    }

    private sealed class Generation
    {
        // Counted here: the dictionary would stop everyone to count itself.
        public int Count;

        public ConcurrentDictionary<TKey, TValue> Values { get; } = [];
    }
}
