namespace Annals.App;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some inputs were refused or only partly read, each named with its reason; the rest is done.</summary>
    public const int SomeRefused = 1;

    public const int WrongUsage = 2;

    /// <summary>Storage damaged, full or read-only, or <c>verify</c> found a fault.</summary>
    public const int Storage = 3;

    public const int Unexpected = 4;

    /// <summary>Asked to end before all was done.</summary>
    public const int Stopped = Unexpected;
}
