namespace Annals.Formats.Gzip;

/// <summary>Reads bits from the low end of each byte, as deflate packs them.</summary>
/// <param name="window">where more bytes come from when these are used up; null: there are no more</param>
internal ref struct BitReader(ReadOnlySpan<byte> bytes, int at, ByteWindow? window = null)
{
    private readonly ByteWindow? _window = window;
    private ReadOnlySpan<byte> _bytes = bytes;
    private ulong _held;
    private int _count;

    /// <summary>Where the next byte begins when the bits of the current one are left aside.</summary>
    public int Position { get; private set; } = at;

    /// <summary>The next bits without taking them; zeros stand behind the end.</summary>
    public int Peek(int count)
    {
        Fill(count);
        return (int)(_held & ((1UL << count) - 1));
    }

    /// <summary>Takes bits that were peeked at; false where there are fewer.</summary>
    public bool Skip(int count)
    {
        if (_count < count)
        {
            return false;
        }

        _held >>= count;
        _count -= count;
        return true;
    }

    /// <summary>The next bits as a number; -1 where there are fewer.</summary>
    public int Take(int count)
    {
        int value = Peek(count);
        return Skip(count) ? value : -1;
    }

    /// <summary>Leaves the rest of the current byte aside and gives back bytes taken too early.</summary>
    public void Align()
    {
        Position -= _count / 8;
        _held = 0;
        _count = 0;
    }

    /// <summary>Takes whole bytes after <see cref="Align"/>; fewer where the window ends, and none where the bytes do.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (Position == _bytes.Length && count > 0)
        {
            More();
        }

        int most = Math.Min(count, _bytes.Length - Position);
        ReadOnlySpan<byte> taken = _bytes.Slice(Position, most);
        Position += most;
        return taken;
    }

    private void Fill(int count)
    {
        while (_count < count && (Position < _bytes.Length || More()))
        {
            _held |= (ulong)_bytes[Position++] << _count;
            _count += 8;
        }
    }

    private bool More()
    {
        if (_window is null)
        {
            return false;
        }

        _window.At = Position;
        bool more = _window.Refill();
        _bytes = _window.Bytes;
        Position = _window.At;
        return more;
    }
}
