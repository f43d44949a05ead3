namespace Annals.Model;

/// <summary>A capture made ready to be kept: hashing and compressing need no database and can be done beside it.</summary>
/// <param name="Sha256">digest of the capture's bytes</param>
/// <param name="Body">the bytes, compressed</param>
public sealed record PackedCapture(Capture Capture, byte[] Sha256, byte[] Body);
