using System.Globalization;
using Annals.Language;
using Annals.Model;

namespace Annals.Tests.Language;

/// <summary>The table of months.</summary>
public sealed class MonthNamesTests
{
    /// <summary>Of two that fold to the same name only the first would be found, and dates of one language would be read as another month.</summary>
    [Fact]
    public void No_name_is_of_two_months()
    {
        var names = EmbeddedTable.Rows("months.tsv").SelectMany(row => row[1].Split(' ').Select(name => (Name: Folding.Plain(name).ToLowerInvariant(), Number: row[0], Kind: row.Length > 2 ? row[2] : "")));

        Assert.Empty(names.GroupBy(name => (name.Name, name.Kind)).Where(same => same.Select(name => name.Number).Distinct().Count() > 1).Select(same => same.Key));
    }

    /// <summary>Longer ones, and ones of a single letter, would never be found.</summary>
    [Fact]
    public void Every_name_is_found()
    {
        foreach (string[] row in EmbeddedTable.Rows("months.tsv"))
        {
            string kind = row.Length > 2 ? row[2] : "";
            string dot = kind == "ordinal" ? "." : "";
            int year = kind == "persian" ? 1396 : 2017;
            foreach (string name in row[1].Split(' '))
            {
                string? day = DateText.Find($"5{dot} {name} {year}", false);
                Assert.True(kind == "persian" ? day is not null : day == $"2017-{int.Parse(row[0], CultureInfo.InvariantCulture):00}-05", $"{name}: {day}");
            }
        }
    }
}
