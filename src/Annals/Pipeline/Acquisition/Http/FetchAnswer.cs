using System.Globalization;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>What came of a request.</summary>
/// <param name="Address">where the answer came from, after redirections</param>
/// <param name="Status">of the last answer; null: there was none</param>
/// <param name="Headers">of the last answer, as they came</param>
/// <param name="Body">decoded; empty unless the status is 200</param>
/// <param name="Refusal">why nothing was fetched; null: a body came, or the status 304 says that nothing changed</param>
/// <param name="MovedTo">where redirections that are meant to last lead; null: there were none, or one that is not</param>
public sealed record FetchAnswer(
    Uri? Address, int? Status, IReadOnlyList<(string Name, string Value)> Headers, ReadOnlyMemory<byte> Body, FetchRefusal? Refusal, Uri? MovedTo = null)
{
    /// <summary>How long the host wants to be left in peace; null: it does not say.</summary>
    public TimeSpan? Wait { get; init; }

    public bool IsUnchanged => Status == 304 && Refusal is null;

    /// <summary>The value of a header; the first where it came several times; null: it did not come.</summary>
    public string? Header(string name)
    {
        foreach ((string found, string value) in Headers)
        {
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>When the server says that this changed last.</summary>
    public DateTimeOffset? LastModified =>
        DateTimeOffset.TryParseExact(Header("Last-Modified"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time : null;

    internal static FetchAnswer Refused(FetchFault fault, string reason, Uri? address = null) => new(address, null, [], default, new FetchRefusal(fault, reason));
}
