namespace Annals.Model;

/// <summary>Gives a capture without what is suppressed in it, or null where nothing is.</summary>
/// <param name="covers">whether an entry's text is suppressed</param>
/// <param name="touches">whether any words of a text are of a suppressed one: must be false for everything that is kept</param>
public delegate Capture? RedactCapture(Capture capture, Func<string, bool> covers, Func<string, bool> touches);
