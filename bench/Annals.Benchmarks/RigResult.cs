namespace Annals.Benchmarks;

/// <summary>What a rig tells its caller.</summary>
internal static class RigResult
{
    public const int Held = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>The machine cannot show it: no rights to mount, a tool that is not there.</summary>
    public const int CannotTry = 77;
}
