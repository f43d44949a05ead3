namespace Annals.App.Publishing;

/// <summary>
/// Lines of a manifest as they come, in a few large pieces: each by itself, a quarter of a million of them would be moved in memory time and again.
/// </summary>
internal sealed class ManifestLines
{
    private const int PieceBytes = 1 << 18;

    private readonly List<ReadOnlyMemory<byte>> _all = [];
    private Memory<byte> _free;

    public IReadOnlyList<ReadOnlyMemory<byte>> All => _all;

    public void Add(string page, List<FileMark> files)
    {
        int most = ManifestLine.MostBytes(page, files);
        if (_free.Length < most)
        {
            _free = new byte[Math.Max(PieceBytes, most)];
        }

        int length = ManifestLine.Write(_free.Span, page, files);
        _all.Add(_free[..length]);
        _free = _free[length..];
    }
}
