namespace Annals.Model.Pages;

/// <summary>Whether the chronicle knows what stood on a day.</summary>
public enum DayState
{
    /// <summary>the day page was read; that nothing is listed means that nothing was recorded</summary>
    Read,

    /// <summary>the day page was never read; nothing can be said about the day</summary>
    NoData,
}
