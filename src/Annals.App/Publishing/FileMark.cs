using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Annals.App.Publishing;

/// <summary>What the manifest keeps of a file.</summary>
/// <param name="Suffix">what follows the page's path: <c>.html</c></param>
/// <param name="Length">bytes</param>
/// <param name="Digest">the first eight bytes of the SHA-256 of its bytes</param>
internal readonly record struct FileMark(string Suffix, int Length, ulong Digest)
{
    public static FileMark Of(string suffix, ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return new FileMark(suffix, bytes.Length, BinaryPrimitives.ReadUInt64BigEndian(digest));
    }
}
