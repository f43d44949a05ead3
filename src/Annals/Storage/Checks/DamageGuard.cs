using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Annals.Storage.Checks;

/// <summary>Carries a check to its end, or to where damage stops it: that is a fault too, and no reason not to make the other checks.</summary>
internal static class DamageGuard
{
    /// <param name="what">what is checked, as faults name it</param>
    public static IEnumerable<string> Faults(string what, Func<IEnumerable<string>> check)
    {
        using IEnumerator<string> faults = Deferred(check).GetEnumerator();
        string? damage;
        while (Next(faults, out damage))
        {
            yield return faults.Current;
        }

        if (damage is not null)
        {
            yield return $"{what}: checked only in part: {damage}";
        }
    }

    private static IEnumerable<string> Deferred(Func<IEnumerable<string>> check)
    {
        foreach (string fault in check())
        {
            yield return fault;
        }
    }

    /// <summary>Goes on to what comes next. What is wrong is said without the words that were read: they may be those of a suppressed text.</summary>
    /// <param name="damage">why it cannot go on; null: it can, or the end is reached</param>
    public static bool Next<T>(IEnumerator<T> items, out string? damage)
    {
        damage = null;
        try
        {
            return items.MoveNext();
        }
        catch (StorageException fault)
        {
            damage = fault.Message;
        }
        catch (SqliteException fault)
        {
            damage = fault.Message;
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            damage = $"something in it cannot be read ({fault.GetType().Name})";
        }

        return false;
    }
}
