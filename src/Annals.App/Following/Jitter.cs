namespace Annals.App.Following;

/// <summary>Chance in the times at which programs come back: those that failed together are not to come back together.</summary>
internal static class Jitter
{
    /// <summary>Gives numbers from 0 to 1 that differ from one run to the next. Not to be used from several threads at a time.</summary>
    public static Func<double> Create()
    {
        Random random = new(Environment.ProcessId ^ Environment.TickCount);
        return random.NextDouble;
    }
}
