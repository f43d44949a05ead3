namespace Annals.Model;

/// <summary>What differs between two versions of the chronicle, as far as pages show it.</summary>
/// <param name="Events">numbers of the events whose own pages may differ</param>
/// <param name="Days">dates whose day page may differ</param>
/// <param name="Relinked">further dates, on whose page only the addresses of names may differ: what counts or quotes their events is the same</param>
/// <param name="Lists">lists that may differ, by date; every subject with a changed count or name is among them</param>
/// <param name="Names">places in the indexes of names that show another name, count or address</param>
public sealed record EditionChanges(ValueList<long> Events, ValueList<DateOnly> Days, ValueList<DateOnly> Relinked, ValueList<ListChange> Lists, ValueList<NameChange> Names);
