using System.Text.RegularExpressions;

namespace Annals.App.Tests.Commands;

/// <summary>What is exported for stores of linked data is well-formed, and says of each event what its page says.</summary>
public sealed partial class ExportQuadsTests(SampleChronicle samples)
{
    private const string Sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    private const string Type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    [Fact]
    public void Every_event_is_a_graph_of_well_formed_statements()
    {
        string[] lines = Export();
        Match[] statements = [.. lines.Select(line => Statement().Match(line))];

        Assert.All(statements.Zip(lines), pair => Assert.True(pair.First.Success, pair.Second));
        string[] events = [.. statements.Where(match => match.Groups["p"].Value == Type && match.Groups["o"].Value == $"<{Sem}Event>").Select(match => match.Groups["s"].Value)];
        Assert.InRange(events.Length, 50, 200);
        Assert.Equal(events.Length, events.Distinct().Count());
        Assert.Equal(events.Select(name => name.Replace(">", "#record>", StringComparison.Ordinal)).Order(), statements.Select(match => match.Groups["g"].Value).Distinct().Order());
        Assert.All(events, name => Assert.Single(statements, match => match.Groups["s"].Value == name && match.Groups["p"].Value == $"<{Sem}hasTimeStamp>"));
    }

    [Fact]
    public void An_event_has_its_text_date_names_and_sources()
    {
        string[] lines = Export();
        string label = Assert.Single(lines, line => line.Contains("needs shelter", StringComparison.Ordinal) && line.Contains("rdf-schema#label", StringComparison.Ordinal));
        string name = label.Split(' ')[0];
        string[] own = [.. lines.Where(line => line.StartsWith(name, StringComparison.Ordinal))];

        Assert.Contains("\"@en ", label, StringComparison.Ordinal);
        Assert.Contains(own, line => line.Contains("\"2017-11-23\"^^<http://www.w3.org/2001/XMLSchema#date>", StringComparison.Ordinal));
        Assert.Contains(own, line => line.Contains($"<{Sem}eventProperty> <https://en.wikipedia.org/wiki/Omar_al-Bashir>", StringComparison.Ordinal));
        Assert.Contains(own, line => line.Contains($"<{Sem}eventType> <tag:annals.invalid,2026:categories/international-relations>", StringComparison.Ordinal));
        Assert.Contains(own, line => line.Contains("<http://www.w3.org/ns/prov#wasDerivedFrom> <http", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"\\\n\r\t\u0001\u007f", "\"\\\"\\\\\\n\\r\\t\\u0001\\u007F\"")]
    [InlineData("é 🙂", "\"é 🙂\"")]
    public void Whatever_a_text_holds_the_statement_stays_one_line(string text, string written)
    {
        using MemoryStream output = new();
        new Export.QuadWriter(output).Text("a:b>c", "p:q", text, "en\" .", "g:h i");
        string line = System.Text.Encoding.UTF8.GetString(output.ToArray());

        Assert.Equal($"<a:b%3Ec> <p:q> {written} <g:h%20i> .\n", line);
        Assert.Matches(Statement(), line.TrimEnd('\n'));
    }

    private string[] Export() => AnnalsProcess.Must(samples.Folder, "export", "quads").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As the grammar has it (https://www.w3.org/TR/n-quads/#sec-grammar), without blank nodes, which are not written.</summary>
    [GeneratedRegex("""^(?<s><[a-z]+:[^\x00-\x20<>"{}|^`\\]*>) (?<p><[a-z]+:[^\x00-\x20<>"{}|^`\\]*>) (?<o><[a-z]+:[^\x00-\x20<>"{}|^`\\]*>|"([^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-F]{4})*"(@[a-zA-Z]+(-[a-zA-Z0-9]+)*|\^\^<[a-z]+:[^\x00-\x20<>"{}|^`\\]*>)?) (?<g><[a-z]+:[^\x00-\x20<>"{}|^`\\]*>) \.$""")]
    private static partial Regex Statement();
}
