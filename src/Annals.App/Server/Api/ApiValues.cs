using System.Globalization;

namespace Annals.App.Server.Api;

/// <summary>The values of an operation's parameters, checked.</summary>
internal sealed class ApiValues(IReadOnlyDictionary<string, string> values)
{
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <param name="otherwise">where the parameter is not there</param>
    public long Number(string name, long otherwise) => this[name] is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public ApiCursor? Cursor => this[ApiTerms.Cursor] is { } value ? ApiCursor.Read(value) : null;
}
