using System.Text;

namespace Annals.Language;

/// <summary>A table of the folder <c>data/</c> that the assembly carries: lines of columns divided by tabs, comments behind <c>#</c>.</summary>
public static class EmbeddedTable
{
    /// <summary>The rows of <c>data/NAME</c>, in order.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("data/" + name)
            ?? throw new FileNotFoundException("the assembly carries no such table", "data/" + name);
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
