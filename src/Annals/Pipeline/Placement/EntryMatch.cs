namespace Annals.Pipeline.Placement;

/// <param name="Known">index of the known event</param>
/// <param name="Entry">index of the entry</param>
/// <param name="Score">above 1: proved by a citation or the same text</param>
internal readonly record struct EntryMatch(int Known, int Entry, double Score, string Because);
