namespace Annals.Benchmarks.Rigs;

/// <summary>One thing that can be shown with the real program.</summary>
internal interface IRig
{
    string Name { get; }

    string Usage { get; }

    /// <returns>one of <see cref="RigResult"/></returns>
    int Run(Arguments arguments);
}
