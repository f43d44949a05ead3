using System.Security.Cryptography;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Storage;

/// <summary>The cover images of events: which are wanted, and those that are kept.</summary>
public sealed class PictureTable(ChronicleFile file)
{
    /// <summary>Set once the images of findings that were there before this table are noted.</summary>
    private const string FilledName = "pictures_filled";

    /// <summary>Notes which image an event shows; null: none.</summary>
    internal void Use(long key, CoverImage? image)
    {
        if (image is null || !image.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            file.Statement("DELETE FROM picture_use WHERE event = $1", 1).With(key).Run();
            return;
        }

        long address = Hash(image.Url);
        file.Statement("DELETE FROM picture_use WHERE event = $1 AND address <> $2", 2).With(key, address).Run();
        file.Statement("INSERT INTO picture (address, url, due) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING", 2).With(address, image.Url).Run();
        file.Statement("INSERT INTO picture_use (address, event) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2).With(address, key).Run();
    }

    /// <summary>Forgets an event, and the images that only it showed.</summary>
    internal void Forget(long key)
    {
        file.Statement("DELETE FROM picture_use WHERE event = $1", 1).With(key).Run();
        file.Execute("DELETE FROM picture WHERE NOT EXISTS (SELECT 1 FROM picture_use u WHERE u.address = picture.address)");
    }

    /// <summary>Notes the images of events that were found before images were noted.</summary>
    public void FillOnce()
    {
        if (file.Meta(FilledName) is not null)
        {
            return;
        }

        file.InTransaction(() =>
        {
            List<(long Event, string Findings)> all = [];
            using (Rows rows = file.Statement("SELECT event, findings FROM finding WHERE findings LIKE '{%\"image\":%'", 0).Rows())
            {
                while (rows.Read())
                {
                    all.Add((rows.GetInt64(0), rows.GetString(1)));
                }
            }

            all.ForEach(found => Use(found.Event, FindingJson.Read(found.Findings).Image));
            file.SetMeta(FilledName, "1");
        });
    }

    /// <summary>What is due and shown by an event, that of the newest events first.</summary>
    public IReadOnlyList<WantedPicture> Due(DateTimeOffset now, int most)
    {
        List<WantedPicture> due = [];
        using Rows rows = file.Statement(
            "SELECT p.address, p.url, p.failures FROM picture p JOIN picture_use u ON u.address = p.address WHERE p.due <= $1 GROUP BY p.address ORDER BY max(u.event) DESC LIMIT $2", 2)
            .With(Times.Stored(now), (long)most).Rows();
        while (rows.Read())
        {
            due.Add(new WantedPicture(rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2)));
        }

        return due;
    }

    /// <summary>When something is due next; null: nothing is.</summary>
    public DateTimeOffset? Next() => Times.Read(file.Statement("SELECT min(due) FROM picture WHERE due IS NOT NULL", 0).Value());

    /// <summary>Keeps an image; the pages of the events that show it are changed by it.</summary>
    /// <param name="extension">of its format, without a dot</param>
    public void Keep(ChronicleWriter chronicle, WantedPicture picture, ReadOnlySpan<byte> bytes, string extension, DateTimeOffset now)
    {
        byte[] sha256 = SHA256.HashData(bytes);
        byte[] body = bytes.ToArray();
        chronicle.Write(version =>
        {
            file.Statement("UPDATE picture SET due = NULL, tried = $2, failures = 0, fault = NULL, path = $3, sha256 = $4, length = $5, body = $6 WHERE address = $1", 6)
                .With(picture.Number, Times.Stored(now), $"images/{Convert.ToHexStringLower(sha256)}.{extension}", sha256, (long)body.Length, body).Run();
            foreach (long key in Users(picture.Number))
            {
                chronicle.Events.Touch(key, version);
            }
        });
    }

    /// <summary>Notes that an image did not come.</summary>
    /// <param name="due">when it is asked for again; null: never</param>
    public void Fail(WantedPicture picture, string fault, DateTimeOffset now, DateTimeOffset? due) => file.InTransaction(() => file.Statement(
        "UPDATE picture SET due = $2, tried = $3, failures = failures + 1, fault = $4 WHERE address = $1", 4).With(picture.Number, Times.Stored(due), Times.Stored(now), fault).Run());

    /// <summary>Asks for an image later: it was not asked for.</summary>
    public void Postpone(WantedPicture picture, DateTimeOffset due) => file.InTransaction(() => file.Statement(
        "UPDATE picture SET due = $2 WHERE address = $1", 2).With(picture.Number, Times.Stored(due)).Run());

    /// <summary>The image at an address; null: it is not kept.</summary>
    public StoredPicture? Find(string url)
    {
        using Rows rows = file.Statement("SELECT url, path, length FROM picture WHERE address = $1 AND path IS NOT NULL", 1).With(Hash(url)).Rows();
        return rows.Read() ? new StoredPicture(rows.GetString(0), rows.GetString(1), rows.GetInt64(2)) : null;
    }

    /// <summary>The bytes of the image at a site path; null: there is none that an event shows.</summary>
    public byte[]? Read(string path) => file.Statement("SELECT body FROM picture p WHERE path = $1 AND EXISTS (SELECT 1 FROM picture_use u WHERE u.address = p.address) LIMIT 1", 1).With(path).Value() as byte[];

    /// <summary>The site paths of all images that are kept and shown by an event, in order.</summary>
    public IReadOnlyList<string> Paths()
    {
        List<string> paths = [];
        using Rows rows = file.Statement("SELECT DISTINCT p.path FROM picture p JOIN picture_use u ON u.address = p.address WHERE p.path IS NOT NULL ORDER BY p.path", 0).Rows();
        while (rows.Read())
        {
            paths.Add(rows.GetString(0));
        }

        return paths;
    }

    /// <summary>How many images events show, how many of them are kept, and their bytes.</summary>
    public (long Shown, long Kept, long Bytes) Count()
    {
        using Rows rows = file.Statement("SELECT count(*), count(path), coalesce(sum(length), 0) FROM picture WHERE address IN (SELECT address FROM picture_use)", 0).Rows();
        rows.Read();
        return (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
    }

    private List<long> Users(long address)
    {
        List<long> keys = [];
        using Rows rows = file.Statement("SELECT event FROM picture_use WHERE address = $1 ORDER BY event", 1).With(address).Rows();
        while (rows.Read())
        {
            keys.Add(rows.GetInt64(0));
        }

        return keys;
    }

    private static long Hash(string url) => StableHash.Bits(url, 63);
}
