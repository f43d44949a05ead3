using System.Net;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Finds the addresses of a host.</summary>
public interface IHostLookup
{
    /// <summary>All addresses of a name, or of an address in digits itself; none where nothing has this name.</summary>
    Task<IReadOnlyList<IPAddress>> LookUpAsync(string host, CancellationToken cancellation);
}
