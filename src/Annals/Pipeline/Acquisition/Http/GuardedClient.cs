using System.Globalization;
using System.Net;
using System.Security.Authentication;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>
/// The one way out: every request that the program makes goes through here. An address is judged when it is read, its host when it is looked up, each
/// redirection again, and what is connected to is the address that was judged. One deadline holds over all of it.
/// </summary>
/// <param name="agent">how the program names itself</param>
/// <param name="credentials">value of the header <c>Authorization</c> by the origin (<c>https://example.org</c>) that alone is shown it</param>
public sealed class GuardedClient(
    FetchLimits limits, AddressGuard guard, IHostLookup lookup, TimeProvider time, string agent, IReadOnlyDictionary<string, string> credentials) : IDisposable
{
    private readonly GuardedConnections _connections = new(limits, guard);

    /// <summary>Makes a request and follows its redirections. Whatever the other side does is told in the answer.</summary>
    /// <param name="check">asked before each request; null: nothing more is to be asked</param>
    public async Task<FetchAnswer> SendAsync(FetchRequest request, HopCheck? check, CancellationToken cancellation)
    {
        if (!FetchAddress.TryParse(request.Address, out Uri address, out string reason))
        {
            return FetchAnswer.Refused(FetchFault.Address, reason);
        }

        using CancellationTokenSource deadline = new(limits.Deadline, time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            return await FollowAsync(request, address, check, both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FetchAnswer.Refused(FetchFault.Time, string.Create(CultureInfo.InvariantCulture, $"it took longer than {limits.Deadline.TotalSeconds:0.###} s"), address);
        }
    }

    public void Dispose() => _connections.Dispose();

    private async Task<FetchAnswer> FollowAsync(FetchRequest request, Uri address, HopCheck? check, CancellationToken cancellation)
    {
        HashSet<string> seen = [];
        bool lasting = true;
        for (int hop = 0; ; hop++)
        {
            if (!seen.Add(address.AbsoluteUri))
            {
                return FetchAnswer.Refused(FetchFault.Redirect, $"redirections lead in a circle, back to {address}", address);
            }

            FetchAnswer answer = await HopAsync(request, address, check, cancellation);
            if (answer.Refusal is not null || !IsRedirection(answer.Status))
            {
                return hop > 0 && lasting ? answer with { MovedTo = address } : answer;
            }

            if (hop == limits.MostRedirects)
            {
                return FetchAnswer.Refused(FetchFault.Redirect, string.Create(CultureInfo.InvariantCulture, $"more than {limits.MostRedirects} redirections"), address);
            }

            string reason = "the redirection has no Location";
            if (answer.Header("Location") is not { } location || !FetchAddress.TryResolve(address, location, out Uri target, out reason))
            {
                return FetchAnswer.Refused(FetchFault.Redirect, $"{address} redirects wrongly: {reason}", address);
            }

            lasting &= answer.Status is 301 or 308;
            address = target;
        }
    }

    private async Task<FetchAnswer> HopAsync(FetchRequest request, Uri address, HopCheck? check, CancellationToken cancellation)
    {
        (IReadOnlyList<IPAddress> addresses, FetchRefusal? refusal) = await JudgeAsync(address, cancellation);
        refusal ??= check is null ? null : await check(address, cancellation);
        if (refusal is not null)
        {
            return new FetchAnswer(address, null, [], default, refusal);
        }

        using HttpRequestMessage message = Message(request, address);
        message.Options.Set(GuardedConnections.Judged, addresses);
        try
        {
            using HttpResponseMessage response = await _connections.SendAsync(message, cancellation);
            return await AnswerAsync(request, address, response, cancellation);
        }
        catch (HttpRequestException fault)
        {
            return FetchAnswer.Refused(FaultOf(fault), $"{address.Host}: {Words(fault)}", address);
        }
        catch (IOException fault)
        {
            return FetchAnswer.Refused(FetchFault.Body, $"the answer of {address.Host} broke off: {fault.Message.TrimEnd('.')}", address);
        }
    }

    private async Task<(IReadOnlyList<IPAddress> Addresses, FetchRefusal? Refusal)> JudgeAsync(Uri address, CancellationToken cancellation)
    {
        bool named = guard.IsAllowedByName(address);
        if (!named && guard.ReasonOf(address) is { } reason)
        {
            return ([], MayNot(address, reason));
        }

        IReadOnlyList<IPAddress> addresses = await lookup.LookUpAsync(address.Host, cancellation);
        if (addresses.Count == 0)
        {
            return ([], new FetchRefusal(FetchFault.NoHost, $"there is no host {address.Host}"));
        }

        // One special address among them is enough: which of them is connected to would be the other side's choice.
        string? special = named ? null : addresses.Select(guard.ReasonOf).FirstOrDefault(found => found is not null);
        return special is null ? (addresses, null) : ([], MayNot(address, special));
    }

    private static FetchRefusal MayNot(Uri address, string reason) =>
        new(FetchFault.SpecialAddress, $"{address.Host} may not be asked: {reason} (the settings can allow a host by name: fetch.allowPrivate)");

    private HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        HttpRequestMessage message = new(HttpMethod.Get, address) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        message.Headers.TryAddWithoutValidation("User-Agent", agent);
        message.Headers.TryAddWithoutValidation("Accept", "*/*");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (credentials.TryGetValue(address.GetLeftPart(UriPartial.Authority), out string? secret))
        {
            message.Headers.TryAddWithoutValidation("Authorization", secret);
        }

        if (request.Tag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.Modified is { } modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return message;
    }

    private async Task<FetchAnswer> AnswerAsync(FetchRequest request, Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        (string, string)[] headers =
        [
            .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(header => header.Value.Select(value => (header.Key, value))),
        ];
        int status = (int)response.StatusCode;
        FetchAnswer answer = new(address, status, headers, default, null);
        if (IsRedirection(status))
        {
            return answer;
        }

        if (status == 304)
        {
            return request.Tag is not null || request.Modified is not null
                ? answer
                : answer with { Refusal = new FetchRefusal(FetchFault.Status, "the server says that nothing changed, to a request that did not ask it") };
        }

        if (status != 200)
        {
            return answer with { Refusal = new FetchRefusal(FetchFault.Status, string.Create(CultureInfo.InvariantCulture, $"the server answers {status}")) };
        }

        (ReadOnlyMemory<byte> body, FetchRefusal? refusal) = await new BodyReader(limits, time).ReadAsync(response.Content, cancellation);
        if (refusal is null)
        {
            string[] codings = [.. headers.Where(header => header.Item1.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)).Select(header => header.Item2)];
            (body, refusal) = ContentDecoding.Decode(body, codings.Length == 0 ? null : string.Join(", ", codings), limits.MostDecodedBytes);
        }

        return answer with { Body = body, Refusal = refusal };
    }

    private static bool IsRedirection(int? status) => status is 301 or 302 or 303 or 307 or 308;

    private static FetchFault FaultOf(HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.ConfigurationLimitExceeded => FetchFault.Size,
        HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded => FetchFault.Body,
        _ => FetchFault.Connection,
    };

    private static string Words(HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.ConfigurationLimitExceeded => "the headers of the answer are over the limit",
        HttpRequestError.ResponseEnded => "the answer broke off",
        HttpRequestError.SecureConnectionError => $"no secure connection: {((Exception?)(fault.InnerException as AuthenticationException) ?? fault).Message.TrimEnd('.')}",
        _ => (fault.InnerException ?? fault).Message.TrimEnd('.'),
    };
}
