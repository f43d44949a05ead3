namespace Annals.Pipeline.Site.Offline;

/// <summary>A word of a year's index.</summary>
/// <param name="Places">the events that are listed, by their places, in order; null: not even those that have it in a name</param>
/// <param name="IsCommon">it stands in so many events that those which have it in the headline alone are not listed</param>
internal sealed record OfflineWord(string Word, IReadOnlyList<(int Place, OfflineField Fields)>? Places, bool IsCommon);
