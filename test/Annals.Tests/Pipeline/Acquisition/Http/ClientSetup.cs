using System.Net;
using Annals.Language;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Tests.Pipeline.Acquisition.Http;

/// <summary>Clients as the program makes them, with short limits.</summary>
internal static class ClientSetup
{
    public static FetchLimits Short { get; } = new()
    {
        Deadline = TimeSpan.FromSeconds(4),
        SlowTime = TimeSpan.FromSeconds(1),
        MostWireBytes = 200_000,
        MostDecodedBytes = 1_000_000,
        Delay = TimeSpan.Zero,
    };

    public static AddressGuard Guard(params string[] allowed) => new(EmbeddedTable.Rows("special-addresses.tsv"), allowed);

    public static GuardedClient Client(FetchLimits limits, IHostLookup lookup, params string[] allowed) =>
        new(limits, Guard(allowed), lookup, TimeProvider.System, "Annals/test", new Dictionary<string, string>());

    /// <summary>Names that lead where a test wants them; each look-up of a name takes its next answer, the last one for good.</summary>
    internal sealed class Names(params (string Host, string[] Addresses)[] answers) : IHostLookup
    {
        private readonly Dictionary<string, Queue<string>> _answers = answers.ToDictionary(answer => answer.Host, answer => new Queue<string>(answer.Addresses));
        private readonly SystemHostLookup _system = new();

        public Task<IReadOnlyList<IPAddress>> LookUpAsync(string host, CancellationToken cancellation)
        {
            if (!_answers.TryGetValue(host, out Queue<string>? queue))
            {
                return _system.LookUpAsync(host, cancellation);
            }

            string all = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
            return Task.FromResult<IReadOnlyList<IPAddress>>([.. all.Split(' ').Select(IPAddress.Parse)]);
        }
    }
}
