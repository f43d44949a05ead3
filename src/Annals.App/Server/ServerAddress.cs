using System.Net;

namespace Annals.App.Server;

/// <summary>An address to listen at: <c>http://127.0.0.1:8080</c>.</summary>
/// <param name="Name">as readers write the host</param>
/// <param name="Port">0: any free one</param>
internal sealed record ServerAddress(string Name, IPAddress Host, int Port)
{
    public bool IsLocalhost => Name == "localhost" && Port != 0;

    /// <summary>Takes <c>http://HOST:PORT</c> with an IP address, <c>localhost</c>, or <c>*</c> for all addresses of the machine.</summary>
    public static bool TryParse(string text, out ServerAddress address)
    {
        address = new("127.0.0.1", IPAddress.Loopback, 0);
        string named = text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(named, UriKind.Absolute, out Uri? uri) || uri.Scheme != Uri.UriSchemeHttp || uri.AbsolutePath != "/" || uri.Query.Length > 0)
        {
            return false;
        }

        IPAddress? host = uri.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? given) ? given : null;
        if (host is null)
        {
            return false;
        }

        address = new(uri.Host, host, uri.Port);
        return true;
    }

    public override string ToString() => $"http://{Name}:{Port}";
}
