namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>Tells pictures by their first bytes: those that a browser shows and that hold nothing but a picture. Drawings (SVG) may hold scripts, and are none.</summary>
public static class PictureKind
{
    /// <summary>A larger picture is not kept, in bytes.</summary>
    public const int MostBytes = 5 << 20;

    /// <summary>The extension of the picture's format, without a dot; null: it is no picture.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "png"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "gif"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "webp"
        : bytes.Length > 12 && bytes[4..].StartsWith("ftypavif"u8) ? "avif"
        : null;
}
