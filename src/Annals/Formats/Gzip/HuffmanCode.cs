namespace Annals.Formats.Gzip;

/// <summary>A canonical prefix code of deflate (RFC 1951, section 3.2.2), decoded bit by bit over the counts of each length.</summary>
internal sealed class HuffmanCode
{
    public const int LongestCode = 15;
    private const int FastBits = 10;

    private readonly int[] _count = new int[LongestCode + 1];
    private readonly int[] _symbols;

    // Symbol and length of every code of at most FastBits bits, by the next FastBits bits of the stream; 0 where the code is longer.
    private readonly ushort[] _fast = new ushort[1 << FastBits];

    private HuffmanCode(int symbols) => _symbols = new int[symbols];

    /// <summary>The code with these lengths; null where they are no code.</summary>
    public static HuffmanCode? Of(ReadOnlySpan<byte> lengths)
    {
        HuffmanCode code = new(lengths.Length);
        foreach (byte length in lengths)
        {
            code._count[length]++;
        }

        code._count[0] = 0;
        int left = 1;
        Span<int> next = stackalloc int[LongestCode + 2];
        Span<int> value = stackalloc int[LongestCode + 2];
        for (int length = 1; length <= LongestCode; length++)
        {
            left = (left << 1) - code._count[length];
            if (left < 0)
            {
                return null;
            }

            next[length + 1] = next[length] + code._count[length];
            value[length + 1] = (value[length] + code._count[length]) << 1;
        }

        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length > 0)
            {
                code._symbols[next[length]++] = symbol;
                code.Remember(symbol, length, value[length]++);
            }
        }

        return code;
    }

    /// <summary>The next symbol, or -1 where the bits end or are no code.</summary>
    public int Decode(ref BitReader bits)
    {
        ushort known = _fast[bits.Peek(FastBits)];
        if (known != 0 && bits.Skip(known & 15))
        {
            return known >> 4;
        }

        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= LongestCode; length++)
        {
            int bit = bits.Take(1);
            if (bit < 0)
            {
                return -1;
            }

            code |= bit;
            int count = _count[length];
            if (code - count < first)
            {
                return _symbols[index + (code - first)];
            }

            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return -1;
    }

    private void Remember(int symbol, int length, int value)
    {
        if (length > FastBits)
        {
            return;
        }

        int reversed = 0;
        for (int bit = 0; bit < length; bit++)
        {
            reversed |= ((value >> bit) & 1) << (length - 1 - bit);
        }

        for (int slot = reversed; slot < _fast.Length; slot += 1 << length)
        {
            _fast[slot] = (ushort)((symbol << 4) | length);
        }
    }
}
