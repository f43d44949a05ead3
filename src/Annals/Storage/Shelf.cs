namespace Annals.Storage;

/// <summary>Room for many short runs of items that live as long as one another: a few large arrays instead of one for each.</summary>
internal sealed class Shelf<T>
{
    private const int Board = 1 << 16;

    /// <summary>What is longer gets an array of its own, so that the rest of a board is not given up for it.</summary>
    private const int Long = Board / 4;

    private Memory<T> _free;

    /// <param name="count">items</param>
    public Memory<T> Take(int count)
    {
        if (count > Long)
        {
            return new T[count];
        }

        if (count > _free.Length)
        {
            _free = new T[Board];
        }

        Memory<T> taken = _free[..count];
        _free = _free[count..];
        return taken;
    }
}
