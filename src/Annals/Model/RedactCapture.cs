namespace Annals.Model;

/// <summary>Gives a capture without what is suppressed in it, or null where nothing is.</summary>
/// <param name="leavesOut">whether an entry of the day page of that date is suppressed</param>
/// <param name="touches">whether any words of a text are of a suppressed one: false for everything that is kept</param>
public delegate Capture? RedactCapture(Capture capture, Func<DateOnly, Entry, bool> leavesOut, Func<string, bool> touches);
