using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Addresses that begin with the same bits.</summary>
internal readonly struct AddressRange
{
    private readonly byte[] _bytes;
    private readonly int _bits;

    /// <param name="text">the first address and how many of its bits count: <c>10.0.0.0/8</c></param>
    public AddressRange(string text)
    {
        string[] parts = text.Split('/');
        _bytes = IPAddress.Parse(parts[0]).GetAddressBytes();
        _bits = int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    public bool Contains(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out int length) || length != _bytes.Length)
        {
            return false;
        }

        int whole = _bits / 8;
        int rest = _bits % 8;
        return bytes[..whole].SequenceEqual(_bytes.AsSpan(0, whole)) && (rest == 0 || (bytes[whole] ^ _bytes[whole]) >> (8 - rest) == 0);
    }

    /// <summary>The IPv4 address in four of the bytes of an IPv6 address.</summary>
    public static IPAddress Embedded(IPAddress address, int offset, byte flip = 0)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            throw new ArgumentException($"{address} is no IPv6 address", nameof(address));
        }

        byte[] four = address.GetAddressBytes().AsSpan(offset, 4).ToArray();
        for (int i = 0; i < four.Length; i++)
        {
            four[i] ^= flip;
        }

        return new IPAddress(four);
    }
}
