using System.Net;
using System.Net.Sockets;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Asks the operating system.</summary>
public sealed class SystemHostLookup : IHostLookup
{
    public async Task<IReadOnlyList<IPAddress>> LookUpAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? literal))
        {
            return [literal];
        }

        try
        {
            // The system's own look-up cannot always be stopped; waiting for it can.
            return await Dns.GetHostAddressesAsync(host, cancellation).WaitAsync(cancellation);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
