using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Annals.Tests.Architecture;

/// <summary>There is one way out of the program.</summary>
internal static class OutboundRules
{
    /// <summary>The file that makes connections.</summary>
    public const string TheOne = "src/Annals/Pipeline/Acquisition/Http/GuardedConnections.cs";

    private static readonly string[] WaysOut =
    [
        "HttpClient", "HttpMessageInvoker", "SocketsHttpHandler", "HttpClientHandler", "WebRequest", "HttpWebRequest", "FtpWebRequest", "WebClient", "Socket",
        "TcpClient", "UdpClient", "ClientWebSocket", "SmtpClient", "QuicConnection", "IHttpClientFactory", "NetworkStream",
    ];

    public static IReadOnlyList<SourceRule> All { get; } =
    [
        SourceRule.PerFile(
            "connections to elsewhere are made in one place",
            SourceRule.Production,
            Ways,
            ("src/Annals/A.cs", "class A { HttpClient b = new(); }"),
            ("src/Annals/A.cs", "class A { object B => new System.Net.Sockets.TcpClient(); }"),
            ("src/Annals.App/A.cs", "class A { object B => WebRequest.Create(\"http://example.org\"); }")),
    ];

    private static IEnumerable<Breach> Ways(SourceFile file) =>
        file.Path == TheOne ? [] : Names(file);

    /// <summary>Every use of a type that leads out of the program.</summary>
    public static IEnumerable<Breach> Names(SourceFile file) =>
        file.All<SimpleNameSyntax>().Where(name => WaysOut.Contains(name.Identifier.Text))
            .Select(name => file.At(name, $"{name.Identifier.Text} goes around the guarded client"));
}
