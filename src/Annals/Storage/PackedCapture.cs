using Annals.Model;

namespace Annals.Storage;

/// <summary>A capture made ready for the database: hashing and compressing need no database and can be done beside it.</summary>
public sealed record PackedCapture(Capture Capture, byte[] Sha256, byte[] Body)
{
    public static PackedCapture Of(Capture capture) => CaptureTable.Pack(capture);
}
