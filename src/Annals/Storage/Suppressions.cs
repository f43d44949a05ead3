using System.Buffers.Binary;
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
    /// <summary>Words in a window; a shorter text is one window.</summary>
    public const int WindowWords = 8;

    private const string KeyName = "suppression_key";

    private HashSet<ulong>? _windows;
    private byte[]? _key;

    public bool Any => Windows.Count > 0;

    private HashSet<ulong> Windows => _windows ??= Load();

    private byte[] Key => _key ??= ReadKey();

    public void Remember(long key, IEnumerable<string> texts, IEnumerable<(long Day, string Slug)> addresses)
    {
        foreach (string text in texts)
        {
            foreach (ulong window in Digests(text))
            {
                byte[] digest = new byte[8];
                BinaryPrimitives.WriteUInt64BigEndian(digest, window);
                file.Statement("INSERT INTO suppressed_window (digest, event) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2).With(digest, key).Run();
            }
        }

        foreach ((long day, string slug) in addresses)
        {
            file.Statement("INSERT INTO gone (digest, event) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2).With(AddressDigest(day, slug), key).Run();
        }

        _windows = null;
    }

    /// <summary>Lifts a suppression: the text may be imported again.</summary>
    public void Forget(long key)
    {
        file.Statement("DELETE FROM suppressed_window WHERE event = $1", 1).With(key).Run();
        file.Statement("DELETE FROM gone WHERE event = $1", 1).With(key).Run();
        _windows = null;
    }

    public long? FindGone(long day, string slug) =>
        file.Meta(KeyName) is null ? null : file.Statement("SELECT event FROM gone WHERE digest = $1", 1).With(AddressDigest(day, slug)).Number();

    /// <summary>Whether the text is a suppressed one or much the same: at least half of its windows are.</summary>
    public bool Covers(string text)
    {
        if (!Any)
        {
            return false;
        }

        int all = 0;
        int known = 0;
        foreach (ulong window in Digests(text))
        {
            all++;
            known += Windows.Contains(window) ? 1 : 0;
        }

        return all > 0 && known * 2 >= all;
    }

    /// <summary>Whether any window of the text is of a suppressed one.</summary>
    public bool Touches(string text) => Any && Digests(text).Any(Windows.Contains);

    private IEnumerable<ulong> Digests(string text)
    {
        List<string> words = Words(text);
        if (words.Count == 0)
        {
            yield break;
        }

        for (int i = 0; i == 0 || i + WindowWords <= words.Count; i++)
        {
            string window = string.Join(' ', words.Skip(i).Take(WindowWords));
            yield return BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(window)));
        }
    }

    private byte[] AddressDigest(long day, string slug) =>
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"address:{day}/{slug}")));

    private static List<string> Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (Rune rune in Folding.Key(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private HashSet<ulong> Load()
    {
        HashSet<ulong> windows = [];
        using Rows rows = file.Statement("SELECT digest FROM suppressed_window", 0).Rows();
        while (rows.Read())
        {
            windows.Add(BinaryPrimitives.ReadUInt64BigEndian(rows.GetBytes(0)));
        }

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
}
