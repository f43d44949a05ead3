namespace Annals.Model.Pages;

/// <summary>The first page of the site.</summary>
/// <param name="Days">the last days that have events, newest first</param>
/// <param name="Running">topics with most and newest events lately (<see cref="RunningTopic"/>)</param>
/// <param name="Editorials">the newest editorials, newest first</param>
/// <param name="Events">number of events in the chronicle's lists</param>
/// <param name="First">date of the oldest event; null: none is dated</param>
/// <param name="Last">date of the newest event; null: none is dated</param>
/// <param name="Updated">the newest state time of the events listed; null: none is listed</param>
public sealed record FrontPage(
    ValueList<DayBlock> Days,
    ValueList<RunningTopic> Running,
    ValueList<EditorialRow> Editorials,
    int Events,
    DateOnly? First,
    DateOnly? Last,
    DateTimeOffset? Updated);
