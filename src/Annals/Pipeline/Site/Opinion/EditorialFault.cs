namespace Annals.Pipeline.Site.Opinion;

/// <summary>Something that is wrong in the file of an editorial.</summary>
/// <param name="File">as it was named to the reader</param>
/// <param name="Line">from 1; 0: the whole file</param>
/// <param name="Message">one sentence that says what was found</param>
public sealed record EditorialFault(string File, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : string.Create(null, $"{File}:{Line}: {Message}");
}
