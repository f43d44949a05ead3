using System.Text;

namespace Annals.App.Tests.Server;

/// <summary>Reads tables (RFC 4180), strictly.</summary>
internal static class Csv
{
    public static List<List<string>> Lines(string text)
    {
        List<List<string>> lines = [];
        List<string> line = [];
        StringBuilder cell = new();
        for (int i = 0; i < text.Length;)
        {
            if (cell.Length == 0 && text[i] == '"')
            {
                i++;
                while (text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'))
                {
                    i += text[i] == '"' ? 1 : 0;
                    cell.Append(text[i++]);
                }

                i++;
                Assert.True(text[i] is ',' or '\r');
            }
            else if (text[i] == ',')
            {
                line.Add(cell.ToString());
                cell.Clear();
                i++;
            }
            else if (text[i] == '\r')
            {
                Assert.Equal('\n', text[i + 1]);
                line.Add(cell.ToString());
                cell.Clear();
                lines.Add(line);
                line = [];
                i += 2;
            }
            else
            {
                cell.Append(text[i++]);
            }
        }

        Assert.Empty(line);
        Assert.All(lines, each => Assert.Equal(lines[0].Count, each.Count));
        return lines;
    }
}
