using Annals.Pipeline.Site;
using Annals.Storage;

namespace Annals.App.Server.Api;

/// <summary>Something that the API can be asked for. What is asked, what is checked and what is described all come from here.</summary>
/// <param name="Path">with the names of parameters in braces</param>
/// <param name="Name">of the operation, once in the API</param>
/// <param name="Summary">one line</param>
/// <param name="Schema">of what is given as JSON: the name of a component of the description</param>
internal sealed record ApiOperation(string Path, string Name, string Summary, string Schema)
{
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The list that is given in pages, or whole as lines or a table; null: it is no list.</summary>
    public IApiList? List { get; init; }

    /// <summary>What is given as JSON where it is no page of <see cref="List"/>.</summary>
    public Func<ChronicleReader, Edition, ApiValues, SiteAnswer>? Answer { get; init; }

    public IReadOnlyList<ApiFormat> Formats => List is null ? [ApiFormat.Json] : [ApiFormat.Json, ApiFormat.Jsonl, ApiFormat.Csv];

    /// <summary>The values that the path holds; null: it is another path.</summary>
    public Dictionary<string, string>? Match(string path)
    {
        string[] wanted = Path.Split('/');
        string[] parts = path.Split('/');
        if (wanted.Length != parts.Length)
        {
            return null;
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (int i = 0; i < parts.Length; i++)
        {
            if (wanted[i].StartsWith('{') && parts[i].Length > 0)
            {
                values[wanted[i][1..^1]] = parts[i];
            }
            else if (wanted[i] != parts[i])
            {
                return null;
            }
        }

        return values;
    }
}
