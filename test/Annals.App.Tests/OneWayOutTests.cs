using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Annals.App.Tests;

/// <summary>The program as it was compiled: what in it could make a connection to elsewhere.</summary>
public sealed class OneWayOutTests
{
    private const string TheOne = "GuardedConnections";

    /// <summary>Types that connect, or give something that does. What listens is not among them.</summary>
    private static readonly HashSet<string> WaysOut = new(StringComparer.Ordinal)
    {
        "System.Net.Http.HttpClient", "System.Net.Http.HttpMessageInvoker", "System.Net.Http.SocketsHttpHandler", "System.Net.Http.HttpClientHandler", "System.Net.Http.IHttpClientFactory",
        "System.Net.Http.WinHttpHandler", "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Net.FtpWebRequest", "System.Net.FileWebRequest", "System.Net.WebClient",
        "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient", "System.Net.Sockets.UdpClient", "System.Net.Sockets.NetworkStream", "System.Net.WebSockets.ClientWebSocket",
        "System.Net.Mail.SmtpClient", "System.Net.Quic.QuicConnection", "System.Net.NetworkInformation.Ping", "System.Xml.XmlUrlResolver", "System.IO.Pipes.NamedPipeClientStream",
        "System.Net.Http.Json.HttpClientJsonExtensions", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo",
    };

    /// <summary><c>call</c>, <c>callvirt</c>, <c>newobj</c>, <c>castclass</c>, <c>isinst</c>, <c>ldtoken</c> (ECMA-335, III).</summary>
    private static readonly byte[] Instructions = [0x28, 0x6F, 0x73, 0x74, 0x75, 0xD0];

    [Fact]
    public void Connections_to_elsewhere_are_made_by_one_type_alone()
    {
        HashSet<string> makers = [];
        foreach (string file in (string[])["annals.dll", "Annals.Core.dll"])
        {
            using PEReader image = new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));
            MetadataReader reader = image.GetMetadataReader();
            HashSet<EntityHandle> ways = [.. reader.TypeReferences.Where(type => WaysOut.Contains(NameOf(reader, reader.GetTypeReference(type)))).Select(type => (EntityHandle)type)];
            HashSet<int> members = [.. reader.MemberReferences.Where(member => ways.Contains(reader.GetMemberReference(member).Parent)).Select(member => MetadataTokens.GetToken(member))];
            makers.UnionWith(Makers(image, reader, [.. ways.Select(way => MetadataTokens.GetToken(way)), .. members]));
        }

        Assert.Equal([TheOne], makers);
    }

    /// <summary>The outermost types in whose code one of these tokens is used.</summary>
    private static IEnumerable<string> Makers(PEReader image, MetadataReader reader, int[] tokens)
    {
        foreach (MethodDefinition method in reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            byte[] code = image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            if (tokens.Any(token => Instructions.Any(instruction => code.AsSpan().IndexOf((byte[])[instruction, .. BitConverter.GetBytes(token)]) >= 0)))
            {
                TypeDefinition type = reader.GetTypeDefinition(method.GetDeclaringType());
                while (type.IsNested)
                {
                    type = reader.GetTypeDefinition(type.GetDeclaringType());
                }

                yield return reader.GetString(type.Name);
            }
        }
    }

    private static string NameOf(MetadataReader reader, TypeReference type) => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
}
