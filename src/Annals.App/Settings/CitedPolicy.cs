namespace Annals.App.Settings;

/// <summary>Whether the pages that events cite are fetched.</summary>
internal enum CitedPolicy
{
    /// <summary>they are not</summary>
    Off,

    /// <summary>they are, and looked at again for as long as an event cites them</summary>
    On,

    /// <summary>as before; where a page is gone and none of it is kept, the archive that the citation names is asked</summary>
    Archive,
}
