using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Annals.Pipeline.Site;

/// <summary>
/// The bytes of a page while it is written, in one piece. Pages are written in many small steps: behind the interface of other buffers each of them
/// would cost more than its bytes.
/// </summary>
public sealed class PageBytes : IBufferWriter<byte>
{
    private const int LeastRoom = 256;

    /// <summary>The largest number of UTF-8 bytes that one UTF-16 unit becomes.</summary>
    private const int MostBytesOfChar = 3;

    private byte[] _bytes;
    private int _count;

    /// <param name="capacity">how many bytes are expected; it grows where there are more</param>
    public PageBytes(int capacity = LeastRoom) => _bytes = new byte[Math.Max(capacity, LeastRoom)];

    public int WrittenCount => _count;

    /// <summary>What was written; it stays where it is until more is written.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _count);

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _count);

    /// <summary>Begins anew in the same memory.</summary>
    public void Clear() => _count = 0;

    /// <summary>Takes back all but the first bytes.</summary>
    public void CutTo(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _count);
        _count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        int end = _count + bytes.Length;
        if ((uint)end > (uint)_bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(_count));
        _count = end;
    }

    /// <summary>Writes text as UTF-8, a lone surrogate as U+FFFD.</summary>
    /// <returns>whether all of it is ASCII, which most text is: then whoever looks for other characters need not</returns>
    public bool WriteText(ReadOnlySpan<char> text)
    {
        MakeRoom(text.Length * MostBytesOfChar);
        int written = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_count));
        _count += written;
        return written == text.Length;
    }

    /// <summary>Writes text as UTF-8, a lone surrogate as U+FFFD, and some characters otherwise.</summary>
    /// <param name="rare">those characters, all of them beyond ASCII: most text need not be searched for them</param>
    /// <param name="write">writes one of them</param>
    public void WriteText(ReadOnlySpan<char> text, ReadOnlySpan<char> rare, Action<PageBytes, char> write)
    {
        int start = _count;
        if (WriteText(text) || !text.ContainsAny(rare))
        {
            return;
        }

        CutTo(start);
        for (int at = text.IndexOfAny(rare); at >= 0; at = text.IndexOfAny(rare))
        {
            WriteText(text[..at]);
            write(this, text[at]);
            text = text[(at + 1)..];
        }

        WriteText(text);
    }

    /// <summary>Writes a whole number in decimal digits.</summary>
    public void Write(int value)
    {
        value.TryFormat(GetSpan(11), out int written, provider: CultureInfo.InvariantCulture);
        _count += written;
    }

    /// <summary>Room behind what was written, at least as large as asked for.</summary>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_count);
    }

    /// <summary>Takes the first bytes of the room as written.</summary>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _count);
        _count += count;
    }

    private void MakeRoom(int wanted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wanted);
        if (_bytes.Length - _count < Math.Max(wanted, 1))
        {
            Grow(wanted);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int more)
    {
        long twice = Math.Min((long)_bytes.Length * 2, Array.MaxLength);
        Array.Resize(ref _bytes, checked((int)Math.Max((long)_count + more, twice)));
    }
}
