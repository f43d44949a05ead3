namespace Annals.Model;

/// <summary>A cover image that is kept.</summary>
/// <param name="Path">its site path with extension: <c>images/SHA256.jpg</c></param>
/// <param name="Length">in bytes</param>
public sealed record StoredPicture(string Url, string Path, long Length);
