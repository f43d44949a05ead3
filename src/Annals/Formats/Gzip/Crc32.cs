using System.Buffers.Binary;

namespace Annals.Formats.Gzip;

/// <summary>The checksum of gzip (RFC 1952, section 8), four bytes at a time by four tables (Sarwate's algorithm, sliced).</summary>
internal static class Crc32
{
    private const int Slices = 4;

    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => Add(0, bytes);

    /// <summary>The checksum of what has <paramref name="checksum"/>, followed by <paramref name="bytes"/>.</summary>
    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint value = ~checksum;
        uint[] table = Table;
        while (bytes.Length >= Slices)
        {
            value ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            value = table[(3 << 8) | (int)(value & 0xFF)] ^ table[(2 << 8) | (int)((value >> 8) & 0xFF)] ^ table[(1 << 8) | (int)((value >> 16) & 0xFF)] ^ table[value >> 24];
            bytes = bytes[Slices..];
        }

        foreach (byte next in bytes)
        {
            value = table[(value ^ next) & 0xFF] ^ (value >> 8);
        }

        return ~value;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[Slices << 8];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        for (int i = 256; i < table.Length; i++)
        {
            table[i] = table[table[i - 256] & 0xFF] ^ (table[i - 256] >> 8);
        }

        return table;
    }
}
