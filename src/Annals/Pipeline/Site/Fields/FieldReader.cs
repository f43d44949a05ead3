using System.Globalization;
using Annals.Model;

namespace Annals.Pipeline.Site.Fields;

/// <summary>Reads the fields of one record by name. What is missing, of another kind or not known is noted, never thrown.</summary>
/// <param name="node">the record</param>
/// <param name="path">where the record stands: <c>sources[2]</c>; empty for the root</param>
/// <param name="found">receives what was noted</param>
internal sealed class FieldReader(FieldNode node, string path, List<Diagnostic> found)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string? Text(string name)
    {
        FieldNode? field = Field(name);
        if (field is null)
        {
            return null;
        }

        if (field.Kind is FieldKind.Text or FieldKind.XmlText)
        {
            return field.Text;
        }

        Note(field, name, "text");
        return null;
    }

    public string RequiredText(string name) => Text(name) ?? Missing(name, "");

    public int? Number(string name)
    {
        FieldNode? field = Field(name);
        if (field is null)
        {
            return null;
        }

        if (field.Kind is FieldKind.Number or FieldKind.XmlText
            && int.TryParse(field.Text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        Note(field, name, "a whole number");
        return null;
    }

    public int RequiredNumber(string name) => Number(name) ?? Missing(name, 0);

    public bool Flag(string name)
    {
        FieldNode? field = Field(name);
        if (field is null)
        {
            return false;
        }

        if (field.Kind is FieldKind.Flag or FieldKind.XmlText && field.Text.Trim() is "true" or "false")
        {
            return field.Text.Trim() == "true";
        }

        Note(field, name, "true or false");
        return false;
    }

    public DateOnly? Date(string name)
    {
        string? text = Text(name);
        DateOnly? date = text is null ? null : IsoTime.ReadDate(text);
        if (text is not null && date is null)
        {
            Note(Field(name)!, name, "a date (2017-11-23)");
        }

        return date;
    }

    public DateOnly RequiredDate(string name) => Date(name) ?? Missing(name, default(DateOnly));

    public DateTimeOffset? Time(string name)
    {
        string? text = Text(name);
        DateTimeOffset? time = text is null ? null : IsoTime.ReadTime(text);
        if (text is not null && time is null)
        {
            Note(Field(name)!, name, "a time with its zone (2017-11-23T08:00:00Z)");
        }

        return time;
    }

    /// <summary>A path of the site, without the slash that it is written with.</summary>
    public string? Path(string name)
    {
        string? text = Text(name);
        if (text is null)
        {
            return null;
        }

        if (!text.StartsWith('/') || text.StartsWith("//", StringComparison.Ordinal))
        {
            Note(Field(name)!, name, "a path of the site that begins with a slash");
        }

        return text.StartsWith('/') ? text[1..] : text;
    }

    public string RequiredPath(string name) => Path(name) ?? Missing(name, "");

    /// <summary>One of a few names.</summary>
    public T? Choice<T>(string name, TryReadName<T> tryRead)
        where T : struct
    {
        string? text = Text(name);
        if (text is null)
        {
            return null;
        }

        if (tryRead(text, out T value))
        {
            return value;
        }

        Note(Field(name)!, name, "one of the names in the schema");
        return null;
    }

    public T RequiredChoice<T>(string name, TryReadName<T> tryRead)
        where T : struct => Choice(name, tryRead) ?? Missing(name, default(T));

    public FieldReader? Record(string name)
    {
        FieldNode? field = Field(name);
        if (field is null)
        {
            return null;
        }

        if (field.Kind is FieldKind.Record or FieldKind.XmlGroup)
        {
            return new(field, At(name), found);
        }

        Note(field, name, "a record");
        return null;
    }

    /// <summary>Reads each record of a list; each must be read to its end before the next.</summary>
    public ValueList<T> List<T>(string name, Func<FieldReader, T> read)
    {
        FieldNode? field = Field(name);
        if (field is null)
        {
            return [];
        }

        if (field.Kind is not (FieldKind.List or FieldKind.XmlGroup) && !(field.Kind == FieldKind.XmlText && string.IsNullOrWhiteSpace(field.Text)))
        {
            Note(field, name, "a list");
            return [];
        }

        T[] items = new T[field.Children.Count];
        int count = 0;
        foreach (FieldNode child in field.Children)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{count}]");
            if (child.Kind is not (FieldKind.Record or FieldKind.XmlGroup))
            {
                found.Add(new(child.Line, $"{place}: a record was expected ({Where(child)})"));
                continue;
            }

            FieldReader item = new(child, place, found);
            items[count++] = read(item);
            item.Finish();
        }

        return ValueList.Create(items.AsSpan(0, count));
    }

    /// <summary>The same record once more, for a second look that notes nothing.</summary>
    public FieldReader Again() => new(node, path, []);

    /// <summary>Notes every field that nobody asked for.</summary>
    public void Finish()
    {
        foreach (FieldNode child in node.Children)
        {
            if (!_asked.Contains(child.Name))
            {
                found.Add(new(child.Line, $"{At(child.Name)}: a field of this name is not known ({Where(child)})"));
            }
        }
    }

    /// <summary>A field that is there and not null. Of several with one name the first counts.</summary>
    private FieldNode? Field(string name)
    {
        bool first = _asked.Add(name);
        FieldNode? field = null;
        foreach (FieldNode child in node.Children)
        {
            if (child.Name != name)
            {
                continue;
            }

            if (field is not null && first)
            {
                found.Add(new(child.Line, $"{At(name)}: stands here again; the first counts ({Where(child)})"));
            }

            field ??= child;
        }

        return field?.Kind == FieldKind.Nothing ? null : field;
    }

    private T Missing<T>(string name, T instead)
    {
        found.Add(new(node.Line, $"{At(name)}: is missing ({Where(node)})"));
        return instead;
    }

    private void Note(FieldNode field, string name, string expected) =>
        found.Add(new(field.Line, $"{At(name)}: {expected} was expected ({Where(field)})"));

    private static string Where(FieldNode field) => string.Create(
        CultureInfo.InvariantCulture, $"line {field.Line}, {(field.Kind is FieldKind.XmlText or FieldKind.XmlGroup ? "column" : "byte")} {field.Place}");

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
