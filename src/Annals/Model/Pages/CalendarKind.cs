namespace Annals.Model.Pages;

/// <summary>What a calendar page spans.</summary>
public enum CalendarKind
{
    /// <summary>a month, by days</summary>
    Month,

    /// <summary>a year, by months</summary>
    Year,

    /// <summary>all years</summary>
    Years,
}
