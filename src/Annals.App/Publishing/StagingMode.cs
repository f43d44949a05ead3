namespace Annals.App.Publishing;

/// <summary>How a build finds out which files to write.</summary>
internal enum StagingMode
{
    /// <summary>The folder is empty: all of them.</summary>
    Fresh,

    /// <summary>Those that differ from what the manifest says.</summary>
    Trusting,

    /// <summary>Those that differ from what lies in the folder.</summary>
    Verifying,
}
