using System.Diagnostics.CodeAnalysis;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// Keeps what was used lately, within a bound: what was not asked for while as many others came goes. Two generations, so that nothing has to be
/// counted or moved on every use.
/// </summary>
/// <param name="most">how many values a generation holds; at most twice as many are kept</param>
internal sealed class BoundedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (_old.TryGetValue(key, out value))
        {
            Put(key, value);
            return true;
        }

        return false;
    }

    public void Put(TKey key, TValue value)
    {
        if (_young.Count >= most)
        {
            _old = _young;
            _young = [];
        }

        _young[key] = value;
    }

    public void Clear()
    {
        _young = [];
        _old = [];
    }
}
