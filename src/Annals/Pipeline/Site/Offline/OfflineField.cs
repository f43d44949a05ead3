namespace Annals.Pipeline.Site.Offline;

/// <summary>Where in an event a word of the index stands.</summary>
[Flags]
internal enum OfflineField
{
    None = 0,
    Headline = 1,
    Entity = 2,
    Topic = 4,
    Category = 8,

    /// <summary>Found by <c>publisher:</c> alone: a word of an event it is not.</summary>
    Publisher = 16,
}
