namespace Annals.Storage;

/// <summary>How days and times are written in the database.</summary>
internal static class Times
{
    /// <summary>Undated events stand under this day in tables that need one.</summary>
    public const int Undated = -1;

    public static object? Stored(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static DateTimeOffset? Read(object? value) => value is long milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    public static long Day(DateOnly? date) => date?.DayNumber ?? Undated;

    public static DateOnly? Date(long day) => day == Undated ? null : DateOnly.FromDayNumber((int)day);
}
