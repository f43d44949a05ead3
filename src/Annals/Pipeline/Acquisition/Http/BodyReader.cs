using System.Globalization;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Reads a body as it comes, within the limits of size and rate.</summary>
internal sealed class BodyReader(FetchLimits limits, TimeProvider time)
{
    private const int Piece = 1 << 16;

    public async Task<(ReadOnlyMemory<byte> Body, FetchRefusal? Refusal)> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limits.MostWireBytes)
        {
            return (default, TooLarge());
        }

        using CancellationTokenSource slow = new(Timeout.InfiniteTimeSpan, time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellation);
        using MemoryStream body = new();
        byte[] piece = new byte[Piece];
        long begun = time.GetTimestamp();
        try
        {
            await using Stream stream = await content.ReadAsStreamAsync(both.Token);
            while (true)
            {
                TimeSpan left = Allowed(body.Length) - time.GetElapsedTime(begun);
                if (left <= TimeSpan.Zero)
                {
                    return (default, TooSlow());
                }

                slow.CancelAfter(left);
                int read = await stream.ReadAsync(piece, both.Token);
                if (read == 0)
                {
                    return (body.GetBuffer().AsMemory(0, (int)body.Length), null);
                }

                if (body.Length + read > limits.MostWireBytes)
                {
                    return (default, TooLarge());
                }

                body.Write(piece, 0, read);
            }
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return (default, TooSlow());
        }
    }

    /// <summary>The longest that so many bytes may have taken.</summary>
    private TimeSpan Allowed(long bytes)
    {
        TimeSpan atRate = TimeSpan.FromSeconds((double)bytes / limits.LeastRate);
        return atRate > limits.SlowTime ? atRate : limits.SlowTime;
    }

    private FetchRefusal TooSlow() => new(FetchFault.Time, string.Create(CultureInfo.InvariantCulture, $"the body came more slowly than {limits.LeastRate} bytes a second"));

    private FetchRefusal TooLarge() => new(FetchFault.Size, string.Create(CultureInfo.InvariantCulture, $"the body has more than {limits.MostWireBytes} bytes"));
}
