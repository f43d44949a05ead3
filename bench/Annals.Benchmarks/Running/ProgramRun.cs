namespace Annals.Benchmarks.Running;

/// <summary>How one run of a program ended.</summary>
/// <param name="ExitCode">128 and more: ended by a signal</param>
/// <param name="PeakBytes">the most memory it held, as the kernel counted; 0 where that cannot be asked</param>
/// <param name="Processor">the processor's time it took; zero where that cannot be asked</param>
internal sealed record ProgramRun(int ExitCode, TimeSpan Time, string Output, string Errors, long PeakBytes, TimeSpan Processor)
{
    public double Seconds => Time.TotalSeconds;

    public ProgramRun MustEnd(string what, params ReadOnlySpan<int> allowed)
    {
        if (allowed.IsEmpty ? ExitCode == 0 : allowed.Contains(ExitCode))
        {
            return this;
        }

        string said = Errors.Length > 2000 ? Errors[^2000..] : Errors;
        throw new RigException($"{what} ended with {ExitCode} after {Seconds:0.00} s: {said.Trim()}");
    }
}
