using System.Globalization;
using System.Net;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>
/// Says which addresses no request may lead to: machines that are not on the open network, whatever way their address is written. What the framework calls
/// loopback leaves out <c>0.0.0.0</c>, <c>::</c> and every form that carries an IPv4 address inside an IPv6 one.
/// </summary>
public sealed class AddressGuard
{
    private static readonly AddressRange Mapped = new("::ffff:0:0/96");
    private static readonly AddressRange Translated = new("::ffff:0:0:0/96");
    private static readonly AddressRange Nat64 = new("64:ff9b::/96");
    private static readonly AddressRange SixToFour = new("2002::/16");
    private static readonly AddressRange Teredo = new("2001::/32");

    private readonly List<(AddressRange Range, string What)> _ranges = [];
    private readonly List<(string Name, string What)> _names = [];
    private readonly Dictionary<int, string> _ports = [];
    private readonly HashSet<string> _allowed;

    /// <param name="rows">kind (<c>4</c>, <c>6</c>, <c>name</c>, <c>port</c>), which, and what it is: <c>data/special-addresses.tsv</c></param>
    /// <param name="allowed">hosts that may be asked all the same: <c>wiki.lan</c>, or <c>wiki.lan:8080</c> for one port of it</param>
    public AddressGuard(IEnumerable<string[]> rows, IEnumerable<string> allowed)
    {
        foreach (string[] row in rows)
        {
            switch (row[0])
            {
                case "name": _names.Add((row[1], row[2])); break;
                case "port": _ports.Add(int.Parse(row[1], CultureInfo.InvariantCulture), row[2]); break;
                default: _ranges.Add((new AddressRange(row[1]), row[2])); break;
            }
        }

        _allowed = new(allowed.Select(host => host.Trim().TrimEnd('.')), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the owner named this host, so that its address may be a private one.</summary>
    public bool IsAllowedByName(Uri address)
    {
        string host = HostOf(address);
        return _allowed.Contains(host) || _allowed.Contains(string.Create(CultureInfo.InvariantCulture, $"{host}:{address.Port}"));
    }

    /// <summary>Why a host may not be asked, judged by its name and port alone; null: nothing speaks against it.</summary>
    public string? ReasonOf(Uri address)
    {
        string host = HostOf(address);
        foreach ((string name, string what) in _names)
        {
            if (host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase))
            {
                return $"{host} is a name for {what}";
            }
        }

        if (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? literal) && ReasonOf(literal) is { } reason)
        {
            return reason;
        }

        return _ports.TryGetValue(address.Port, out string? service)
            ? string.Create(CultureInfo.InvariantCulture, $"port {address.Port} belongs to {service}")
            : null;
    }

    /// <summary>Why an address may not be connected to; null: it is one of the open network.</summary>
    public string? ReasonOf(IPAddress address)
    {
        if (Mapped.Contains(address) || Translated.Contains(address) || Nat64.Contains(address))
        {
            return Inside(address, AddressRange.Embedded(address, 12));
        }

        foreach ((AddressRange range, string what) in _ranges)
        {
            if (range.Contains(address))
            {
                return $"{address} is special: {what}";
            }
        }

        return SixToFour.Contains(address) ? Inside(address, AddressRange.Embedded(address, 2))
            : Teredo.Contains(address) ? Inside(address, AddressRange.Embedded(address, 12, 0xFF))
            : IsIsatap(address) ? Inside(address, AddressRange.Embedded(address, 12))
            : null;
    }

    private string? Inside(IPAddress address, IPAddress inner) => ReasonOf(inner) is { } reason ? $"{address} stands for another address, and {reason}" : null;

    // RFC 5214: an interface identifier of 0000:5efe or 0200:5efe before the IPv4 address.
    private static bool IsIsatap(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 16 && (bytes[8] & ~2) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
    }

    private static string HostOf(Uri address) => address.Host.TrimEnd('.');
}
