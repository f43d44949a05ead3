namespace Annals.Pipeline.Site.Fields;

/// <summary>
/// What JSON and XML have in common: named fields, records and lists. A page is described once, to this, and so carries the same names in both.
/// JSON writes null for what is missing, XML leaves it out. Names are literals of the program.
/// </summary>
internal abstract class FieldWriter
{
    /// <param name="name">of the XML root element; a JSON root has no name</param>
    public abstract void BeginRoot(ReadOnlySpan<byte> name);

    public abstract void EndRoot(ReadOnlySpan<byte> name);

    public abstract void BeginRecord(ReadOnlySpan<byte> name);

    public abstract void EndRecord(ReadOnlySpan<byte> name);

    public abstract void BeginList(ReadOnlySpan<byte> name);

    public abstract void EndList(ReadOnlySpan<byte> name);

    /// <param name="name">of the XML element; a JSON element has no name</param>
    public abstract void BeginItem(ReadOnlySpan<byte> name);

    public abstract void EndItem(ReadOnlySpan<byte> name);

    /// <summary>An item of a list that is only text.</summary>
    public abstract void TextItem(ReadOnlySpan<byte> name, string value);

    /// <summary>An item of a list that is only a number.</summary>
    public abstract void NumberItem(ReadOnlySpan<byte> name, int value);

    public abstract void Text(ReadOnlySpan<byte> name, string? value);

    public abstract void Number(ReadOnlySpan<byte> name, int? value);

    public abstract void Flag(ReadOnlySpan<byte> name, bool value);

    public abstract void Date(ReadOnlySpan<byte> name, DateOnly? value);

    public abstract void Time(ReadOnlySpan<byte> name, DateTimeOffset? value);

    /// <summary>A path inside the site, which is written with a leading slash.</summary>
    public abstract void Path(ReadOnlySpan<byte> name, string? value);

    /// <summary>A record that is not there.</summary>
    public abstract void NoRecord(ReadOnlySpan<byte> name);
}
