using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Evaluation.Identity;

/// <summary>Two wordings of one day, and whether they are one event by the eye of a reader.</summary>
/// <param name="Earlier">first 16 hexadecimal digits of the SHA-256 of the earlier wording: the texts are not ours to keep</param>
/// <param name="Later">the same of the later one</param>
internal sealed record JudgedPair(bool Same, DateOnly Date, string Earlier, string Later)
{
    public static List<JudgedPair> Read(string path) =>
    [
        .. File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .Select(row => new JudgedPair(row[0] == "same", DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), row[2], row[3])),
    ];

    public static string Digest(string wording) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording)))[..16];
}
