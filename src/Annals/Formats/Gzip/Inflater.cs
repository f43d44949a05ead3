namespace Annals.Formats.Gzip;

/// <summary>
/// Decodes deflate (RFC 1951). The framework's stream does not say where a stream ended, whether it ended at all, or how much of its input it used; all
/// three are needed to tell a whole file from a cut one.
/// </summary>
/// <param name="sink">takes what was decoded, piece by piece, so that only a window of it stays in memory; null: all of it is kept</param>
internal sealed class Inflater(long limit, IInflateSink? sink = null)
{
    private const int Piece = 1 << 19;

    private const int EndOfBlock = 256;
    private const int Window = 1 << 15;

    private static readonly byte[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly ushort[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] DistanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    private static readonly HuffmanCode FixedLengths = FixedCode();
    private static readonly HuffmanCode FixedDistances = HuffmanCode.Of(Enumerable.Repeat((byte)5, 30).ToArray())!;

    private byte[] _output = new byte[1 << 14];

    // Bytes that were given away and left the memory, and bytes in memory that were given away.
    private long _gone;
    private int _given;

    /// <summary>How many bytes were decoded so far, over all streams, without those that were given away.</summary>
    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Output => _output.AsMemory(0, Length);

    /// <summary>Decodes the stream that begins at <paramref name="at"/> and moves it behind the stream's last byte.</summary>
    public InflateState Decode(ReadOnlySpan<byte> bytes, ref int at)
    {
        BitReader bits = new(bytes, at);
        InflateState state = Decode(ref bits, Length);
        at = bits.Position;
        return state;
    }

    /// <summary>Decodes the stream that begins where <paramref name="window"/> stands, and moves the window behind it; what the sink was not given is <see cref="Pending"/>.</summary>
    public InflateState Decode(ByteWindow window)
    {
        (Length, _gone, _given) = (0, 0, 0);
        BitReader bits = new(window.Bytes, window.At, window);
        InflateState state = Decode(ref bits, 0);
        window.At = bits.Position;
        return state;
    }

    /// <summary>The last of the decoded bytes, which the sink was not given.</summary>
    public ReadOnlySpan<byte> Pending => _output.AsSpan(_given, Length - _given);

    private InflateState Decode(ref BitReader bits, int start)
    {
        while (true)
        {
            int last = bits.Take(1);
            InflateState state = bits.Take(2) switch
            {
                0 => Stored(ref bits),
                1 => Block(ref bits, FixedLengths, FixedDistances, start),
                2 => Dynamic(ref bits, start),
                3 => InflateState.Damaged,
                _ => InflateState.Cut,
            };
            if (state != InflateState.Whole || last == 1)
            {
                bits.Align();
                return state;
            }
        }
    }

    private static HuffmanCode FixedCode()
    {
        byte[] lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        return HuffmanCode.Of(lengths)!;
    }

    private InflateState Stored(ref BitReader bits)
    {
        bits.Align();
        int length = bits.Take(16);
        int check = bits.Take(16);
        if (length < 0 || check < 0)
        {
            return InflateState.Cut;
        }

        if (length != (~check & 0xFFFF))
        {
            return InflateState.Damaged;
        }

        bits.Align();
        while (length > 0)
        {
            ReadOnlySpan<byte> stored = bits.Bytes(length);
            if (stored.IsEmpty)
            {
                return InflateState.Cut;
            }

            if (!Room(stored.Length))
            {
                return InflateState.TooLarge;
            }

            stored.CopyTo(_output.AsSpan(Length));
            Length += stored.Length;
            length -= stored.Length;
        }

        return InflateState.Whole;
    }

    private InflateState Dynamic(ref BitReader bits, int start)
    {
        int literals = bits.Take(5) + 257;
        int distances = bits.Take(5) + 1;
        int orders = bits.Take(4) + 4;
        if (literals < 257 || distances < 1 || orders < 4)
        {
            return InflateState.Cut;
        }

        Span<byte> orderLengths = stackalloc byte[19];
        orderLengths.Clear();
        for (int i = 0; i < orders; i++)
        {
            int length = bits.Take(3);
            if (length < 0)
            {
                return InflateState.Cut;
            }

            orderLengths[LengthOrder[i]] = (byte)length;
        }

        Span<byte> lengths = stackalloc byte[286 + 32];
        lengths.Clear();
        if (literals > 286 || HuffmanCode.Of(orderLengths) is not { } order)
        {
            return InflateState.Damaged;
        }

        InflateState state = Lengths(ref bits, order, lengths[..(literals + distances)]);
        if (state != InflateState.Whole)
        {
            return state;
        }

        return HuffmanCode.Of(lengths[..literals]) is { } code && HuffmanCode.Of(lengths.Slice(literals, distances)) is { } distance
            ? Block(ref bits, code, distance, start)
            : InflateState.Damaged;
    }

    private static InflateState Lengths(ref BitReader bits, HuffmanCode order, scoped Span<byte> lengths)
    {
        for (int i = 0; i < lengths.Length;)
        {
            int symbol = order.Decode(ref bits);
            if (symbol is >= 0 and < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            (int extra, int repeat) = symbol switch
            {
                16 => (bits.Take(2), 3),
                17 => (bits.Take(3), 3),
                18 => (bits.Take(7), 11),
                _ => (-1, 0),
            };
            if (extra < 0)
            {
                return InflateState.Cut;
            }

            if ((symbol == 16 && i == 0) || i + extra + repeat > lengths.Length)
            {
                return InflateState.Damaged;
            }

            lengths.Slice(i, extra + repeat).Fill(symbol == 16 ? lengths[i - 1] : (byte)0);
            i += extra + repeat;
        }

        return InflateState.Whole;
    }

    private InflateState Block(ref BitReader bits, HuffmanCode lengths, HuffmanCode distances, int start)
    {
        while (true)
        {
            int symbol = lengths.Decode(ref bits);
            if (symbol == EndOfBlock)
            {
                return InflateState.Whole;
            }

            if (symbol < 0 || symbol - 257 >= LengthBase.Length)
            {
                return symbol < 0 ? InflateState.Cut : InflateState.Damaged;
            }

            if (!Room(1))
            {
                return InflateState.TooLarge;
            }

            if (symbol < EndOfBlock)
            {
                _output[Length++] = (byte)symbol;
                continue;
            }

            InflateState state = Repeat(ref bits, symbol - 257, distances, start);
            if (state != InflateState.Whole)
            {
                return state;
            }
        }
    }

    private InflateState Repeat(ref BitReader bits, int lengthCode, HuffmanCode distances, int start)
    {
        int lengthExtra = bits.Take(LengthExtra[lengthCode]);
        int code = lengthExtra < 0 ? -1 : distances.Decode(ref bits);
        if (code is < 0 or >= 30)
        {
            return code < 0 ? InflateState.Cut : InflateState.Damaged;
        }

        int distanceExtra = bits.Take(Math.Max(0, (code / 2) - 1));
        if (distanceExtra < 0)
        {
            return InflateState.Cut;
        }

        int length = LengthBase[lengthCode] + lengthExtra;
        int distance = DistanceBase[code] + distanceExtra;
        if (distance > Math.Min(Window, Length - start))
        {
            return InflateState.Damaged;
        }

        if (!Room(length))
        {
            return InflateState.TooLarge;
        }

        Copy(distance, length);
        return InflateState.Whole;
    }

    private void Copy(int distance, int length)
    {
        if (distance >= length)
        {
            _output.AsSpan(Length - distance, length).CopyTo(_output.AsSpan(Length));
            Length += length;
            return;
        }

        // The two stretches overlap: what is copied first is copied again.
        for (int i = 0; i < length; i++, Length++)
        {
            _output[Length] = _output[Length - distance];
        }
    }

    private bool Room(int more)
    {
        if (_gone + Length + more > limit)
        {
            return false;
        }

        if (sink is not null && Length > Piece)
        {
            Give(sink);
        }

        long needed = (long)Length + more;

        if (needed > _output.Length)
        {
            Array.Resize(ref _output, (int)Math.Min(Math.Max(needed, _output.Length * 2L), Math.Max(needed, limit)));
        }

        return true;
    }

    /// <summary>Gives what was decoded to the sink and keeps the window that later bytes may refer to.</summary>
    private void Give(IInflateSink taker)
    {
        taker.Take(_output.AsSpan(_given, Length - _given));
        int drop = Length - Window;
        _output.AsSpan(drop, Window).CopyTo(_output);
        _gone += drop;
        Length = Window;
        _given = Window;
    }
}
