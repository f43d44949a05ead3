namespace Annals.Pipeline.Site.Pictures;

/// <summary>Five shades for numbers of events.</summary>
internal static class Heat
{
    /// <summary>From 0, which is none at all, to 4, which is more than three quarters of the most.</summary>
    public static int LevelOf(int events, int most) => events <= 0 || most <= 0 ? 0 : (int)Math.Min(4, (((long)events * 4) + most - 1) / most);

    /// <summary>Class of the style sheet: <c>l0</c> to <c>l4</c>.</summary>
    public static string ClassOf(int events, int most) => LevelOf(events, most) switch { 0 => "l0", 1 => "l1", 2 => "l2", 3 => "l3", _ => "l4" };
}
