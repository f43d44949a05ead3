using System.Globalization;

namespace Annals.Storage;

/// <summary>
/// Which version of the chronicle the built sites show, by the digest of what each site holds. The site itself cannot say it: it would not be the
/// same site for the same events any more. A site that another chronicle wrote, or this one before it was put back from a copy, is not known here.
/// </summary>
public sealed class EditionLog(ChronicleFile file)
{
    private const string Prefix = "edition ";

    /// <summary>So many editions are remembered, the newest ones.</summary>
    private const long Most = 64;

    /// <summary>The version that the edition shows and what else it was made from; null: not known.</summary>
    /// <param name="digest">of what the site holds</param>
    public (long Version, string Maker)? Find(byte[] digest) =>
        file.Meta(Key(digest))?.Split(' ') is [var version, var maker] ? (long.Parse(version, CultureInfo.InvariantCulture), maker) : null;

    /// <summary>Remembers an edition, unless the chronicle's file is only to be read.</summary>
    /// <param name="maker">stands for everything but the chronicle that the site was made from, without a space</param>
    public void Note(byte[] digest, long version, string maker)
    {
        if (!file.CanWrite || Find(digest) == (version, maker))
        {
            return;
        }

        file.InTransaction(() =>
        {
            file.SetMeta(Key(digest), string.Create(CultureInfo.InvariantCulture, $"{version} {maker}"));
            file.Statement(
                """
                DELETE FROM meta WHERE key GLOB $1 AND key NOT IN
                    (SELECT key FROM meta WHERE key GLOB $1 ORDER BY CAST(value AS INTEGER) DESC, key LIMIT $2)
                """, 2).With(Prefix + "*", Most).Run();
        });
    }

    private static string Key(byte[] digest) => Prefix + Convert.ToHexStringLower(digest);
}
