using System.IO.Hashing;

namespace Annals.App.Publishing;

/// <summary>What the manifest keeps of a file.</summary>
/// <param name="Suffix">what follows the page's path: <c>.html</c></param>
/// <param name="Length">bytes</param>
/// <param name="Digest">XXH3 of its bytes, 64 bits</param>
internal readonly record struct FileMark(string Suffix, int Length, ulong Digest)
{
    public static FileMark Of(string suffix, ReadOnlySpan<byte> bytes) => new(suffix, bytes.Length, XxHash3.HashToUInt64(bytes));
}
