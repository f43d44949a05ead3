using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Annals.Evaluation.Articles;

/// <summary>What is known of one page.</summary>
/// <param name="Id">the file's name without its ending</param>
/// <param name="Set">the benchmark it comes from</param>
/// <param name="Known">what the gold says, by its own names</param>
internal sealed record GoldPage(string Id, string Set, JsonElement Known)
{
    /// <summary>Whether the page is of the third that nothing was fitted on: the SHA-1 of its id, as a number, divides by three.</summary>
    public bool IsHeld { get; } = new BigInteger(Sha1(Id), isUnsigned: true, isBigEndian: true) % 3 == 0;

    public static List<GoldPage> Read(string file)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. gold.RootElement.EnumerateObject().Select(page => new GoldPage(page.Name, page.Value.GetProperty("set").GetString()!, page.Value.Clone()))];
    }

    /// <summary>The first of these that the gold knows; a list is joined; null: none.</summary>
    public string? Field(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Known.TryGetProperty(name, out JsonElement value)
                && (value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Array ? string.Join("; ", Strings(name)) : null) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static byte[] Sha1(string id)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.UTF8.GetBytes(id));
        return hash.GetHashAndReset();
    }

    public string[] Strings(string name) =>
        Known.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
