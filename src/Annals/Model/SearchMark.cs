namespace Annals.Model;

/// <summary>A place in the order of what was found, which stays where it is when events come and go: the event that was given last.</summary>
/// <param name="Day">its date as a day number, -1: undated</param>
/// <param name="Key">the chronicle's number of the event</param>
/// <param name="Score">how well it fits, greater is better; 0 where the order is by date</param>
public readonly record struct SearchMark(long Day, long Key, double Score);
