using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Annals.App.Tests.Server;

/// <summary>What a server answered, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders About, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public string? Type => About.ContentType?.MediaType;

    public string? Location => Headers.Location?.OriginalString;

    public string Tag => Headers.GetValues("ETag").Single();

    public static Answer Of(HttpResponseMessage response)
    {
        using MemoryStream bytes = new();
        response.Content.ReadAsStream(CancellationToken.None).CopyTo(bytes);
        return new Answer(response.StatusCode, response.Headers, response.Content.Headers, bytes.ToArray());
    }
}
