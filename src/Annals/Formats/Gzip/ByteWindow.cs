namespace Annals.Formats.Gzip;

/// <summary>A stretch of a stream in memory that moves on; what stood just before it stays within reach.</summary>
public sealed class ByteWindow(Stream stream, int size = ByteWindow.DefaultSize)
{
    /// <summary>Bytes before the window that can be gone back to: a reader of bits takes up to eight too early.</summary>
    public const int Behind = 16;

    private const int DefaultSize = 1 << 18;

    private readonly byte[] _buffer = new byte[Behind + size];
    private int _end;

    /// <summary>Where the next byte is taken from, within <see cref="Bytes"/>.</summary>
    public int At { get; set; }

    /// <summary>Where in the stream <see cref="Bytes"/> begin.</summary>
    public long Start { get; private set; }

    /// <summary>What is in memory.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _end);

    /// <summary>Where in the stream the next byte is taken from.</summary>
    public long Position => Start + At;

    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(At, _end - At);

    /// <summary>Moves the window on and reads more behind what it holds; false at the end of the stream.</summary>
    public bool Refill()
    {
        int drop = Math.Max(0, At - Behind);
        if (drop > 0)
        {
            _buffer.AsSpan(drop, _end - drop).CopyTo(_buffer);
            _end -= drop;
            At -= drop;
            Start += drop;
        }

        int read = _end < _buffer.Length ? stream.Read(_buffer.AsSpan(_end)) : 0;
        _end += read;
        return read > 0;
    }

    /// <summary>Goes to another place of the stream; false where the stream cannot.</summary>
    public bool GoTo(long position)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        stream.Position = position;
        (Start, At, _end) = (position, 0, 0);
        return true;
    }

    /// <summary>Makes at least <paramref name="count"/> bytes stand from <see cref="At"/> on; false where the stream has fewer. At most the size of the window.</summary>
    public bool Ensure(int count)
    {
        while (_end - At < count)
        {
            if (!Refill())
            {
                return false;
            }
        }

        return true;
    }
}
