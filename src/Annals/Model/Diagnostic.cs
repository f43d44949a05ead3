namespace Annals.Model;

/// <summary>Something a reader noticed in content: content is never an error.</summary>
/// <param name="Line">1-based line in the page's own text; 0 where there is no line.</param>
/// <param name="Message">one sentence that names what was found</param>
public sealed record Diagnostic(int Line, string Message);
