using Annals.Model;

namespace Annals.Pipeline.Acquisition.Archives;

/// <summary>A page out of a web archive, or the end of the archive.</summary>
/// <param name="Capture">the page; null: the archive ends here</param>
/// <param name="Records">at its end, its complete records</param>
/// <param name="Damage">at its end, one sentence that says why it is partial; null: it is whole</param>
public sealed record ArchivedPage(Capture? Capture, int Records, string? Damage);
