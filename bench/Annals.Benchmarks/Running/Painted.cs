namespace Annals.Benchmarks.Running;

/// <summary>What a browser says of a page that it opened for the first time.</summary>
/// <param name="LargestPaint">from the request to the paint of the largest thing, in milliseconds</param>
/// <param name="Shift">what moved after it was painted, in the measure of web vitals</param>
/// <param name="PageBytes">of the page itself, unpacked</param>
/// <param name="OtherBytes">of everything it loads that is no image, unpacked</param>
/// <param name="Links">the addresses that it links, as they are followed</param>
internal sealed record Painted(double LargestPaint, double Shift, long PageBytes, long OtherBytes, IReadOnlyList<string> Links);
