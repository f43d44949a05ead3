using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Remembers what was suppressed without keeping it: keyed digests of its addresses and of its word windows, so that a later import leaves it
/// out again and a search for it is possible.
/// </summary>
internal sealed class Suppressions(ChronicleFile file)
{
    /// <summary>How near a page must be for much the same words to be the same text, in days; as far as an entry may move.</summary>
    public const int NearDays = 7;

    private const string KeyName = "suppression_key";

    private Dictionary<ulong, List<Window>>? _windows;
    private int[] _lengths = [];
    private byte[]? _key;

    public bool Any => Windows.Count > 0;

    private Dictionary<ulong, List<Window>> Windows => _windows ??= Load();

    private byte[] Key => _key ??= ReadKey();

    /// <param name="windows">of all its texts</param>
    /// <param name="shared">those of them that other events have too, which stay</param>
    public void Remember(long key, IEnumerable<string> windows, IReadOnlySet<string> shared, IEnumerable<(long Day, string Slug)> addresses)
    {
        foreach (string window in windows)
        {
            byte[] digest = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(digest, Digest(window));
            file.Statement("INSERT INTO suppressed_window (digest, event, words, shared) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", 4)
                .With(digest, key, (long)WordWindows.Length(window), shared.Contains(window) ? 1L : 0L).Run();
        }

        foreach ((long day, string slug) in addresses)
        {
            file.Statement("INSERT INTO gone (digest, event) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2).With(AddressDigest(day, slug), key).Run();
        }

        _windows = null;
    }

    /// <summary>Lifts a suppression: the text may be imported again. Its addresses stay known, so that it comes back at the same one.</summary>
    public void Forget(long key)
    {
        file.Statement("DELETE FROM suppressed_window WHERE event = $1", 1).With(key).Run();
        _windows = null;
    }

    /// <summary>Forgets what an abandoned transaction had remembered.</summary>
    public void Reset() => (_windows, _key) = (null, null);

    /// <summary>The event that had the address before it was suppressed; null: none.</summary>
    public long? FindGone(long day, string slug) =>
        file.Meta(KeyName) is null ? null : file.Statement("SELECT event FROM gone WHERE digest = $1", 1).With(AddressDigest(day, slug)).Number();

    public void ForgetAddress(long day, string slug) => file.Statement("DELETE FROM gone WHERE digest = $1", 1).With(AddressDigest(day, slug)).Run();

    /// <summary>
    /// Whether the entry is a suppressed text or a like one. On a page near the suppressed event's: half of its windows are known, or one that
    /// no other event had; elsewhere: all of its windows are known.
    /// </summary>
    public bool LeavesOut(DateOnly day, Entry entry)
    {
        if (!Any)
        {
            return false;
        }

        List<List<Window>?> found = [.. WordWindows.Of(entry.Text).Select(window => Windows.GetValueOrDefault(Digest(window)))];
        int near = found.Count(known => known is not null && known.Exists(window => window.IsNear(day)));
        bool covered = found.Count > 0 && (near * 2 >= found.Count || found.TrueForAll(known => known is not null));
        return covered || Texts(entry).SelectMany(Own).Any(window => window.IsNear(day));
    }

    /// <summary>Whether any words of the text are of a suppressed one, and of no other event.</summary>
    public bool Touches(string text) => Any && Own(text).Any();

    /// <summary>Notes that an entry that stays has some of the words too: they tell nothing any more.</summary>
    public void Share(Entry entry)
    {
        if (!Any || !Texts(entry).Any(Touches))
        {
            return;
        }

        foreach (ulong digest in Texts(entry).SelectMany(Digests))
        {
            byte[] bytes = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, digest);
            file.Statement("UPDATE suppressed_window SET shared = 1 WHERE digest = $1", 1).With(bytes).Run();
        }

        _windows = null;
    }

    private static IEnumerable<string> Texts(Entry entry) =>
        entry.Topics.Select(topic => topic.Text).Concat(entry.Citations.Select(citation => citation.Label)).Prepend(entry.Text);

    /// <summary>Windows of the text that are of a suppressed text alone.</summary>
    private IEnumerable<Window> Own(string text) =>
        Digests(text).SelectMany(digest => Windows.GetValueOrDefault(digest) ?? []).Where(window => !window.Shared);

    private IEnumerable<ulong> Digests(string text)
    {
        List<string> words = WordWindows.Split(text);
        IEnumerable<int> lengths = words.Count is > 0 and < WordWindows.Words ? _lengths.Append(words.Count).Distinct() : _lengths;
        return lengths.SelectMany(length => WordWindows.Of(words, length)).Select(Digest);
    }

    private ulong Digest(string window) => BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(window)));

    private byte[] AddressDigest(long day, string slug) =>
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"address:{day}/{slug}")));

    private Dictionary<ulong, List<Window>> Load()
    {
        Dictionary<ulong, List<Window>> windows = [];
        HashSet<int> lengths = [];
        using Rows rows = file.Statement("SELECT w.digest, w.words, w.shared, e.page_day FROM suppressed_window w JOIN event e ON e.key = w.event", 0).Rows();
        while (rows.Read())
        {
            ulong digest = BinaryPrimitives.ReadUInt64BigEndian(rows.GetBytes(0));
            if (!windows.TryGetValue(digest, out List<Window>? known))
            {
                windows[digest] = known = [];
            }

            known.Add(new Window(rows.GetInt32(3), rows.GetInt64(2) != 0));
            if (rows.GetInt32(1) >= WordWindows.LeastWithin)
            {
                lengths.Add(rows.GetInt32(1));
            }
        }

        _lengths = [.. lengths.Order()];
        return windows;
    }

    private byte[] ReadKey()
    {
        if (file.Meta(KeyName) is { } known)
        {
            return Convert.FromHexString(known);
        }

        byte[] key = RandomNumberGenerator.GetBytes(32);
        file.SetMeta(KeyName, Convert.ToHexString(key));
        return key;
    }

    private readonly record struct Window(int Day, bool Shared)
    {
        public bool IsNear(DateOnly day) => Math.Abs(Day - day.DayNumber) <= NearDays;
    }
}
