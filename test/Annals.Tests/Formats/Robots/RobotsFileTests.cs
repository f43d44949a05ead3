using System.Text;
using System.Text.Json;
using Annals.Formats.Robots;

namespace Annals.Tests.Formats.Robots;

public sealed class RobotsFileTests
{
    [Fact]
    public void Every_public_case_that_is_not_disputed_is_decided_as_expected()
    {
        if (Checkout.SharedData is not { } shared || !File.Exists(Path.Combine(shared, "robots", "cases.jsonl")))
        {
            Assert.Skip("there is no ../shared/data/robots/cases.jsonl");
            return;
        }

        List<string> wrong = [];
        int seen = 0;
        foreach (string line in File.ReadLines(Path.Combine(shared, "robots", "cases.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement given = json.RootElement;
            if (given.TryGetProperty("disputed", out _))
            {
                continue;
            }

            seen++;
            string Text(string name) => given.GetProperty(name).GetString()!;
            bool allowed = RobotsFile.Read(Encoding.UTF8.GetBytes(Text("robots"))).Allows(Text("agent"), Text("url"));
            if (allowed != given.GetProperty("allowed").GetBoolean())
            {
                wrong.Add(line);
            }
        }

        Assert.True(seen > 300, $"only {seen} cases seen");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {seen} wrong\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void The_longest_rule_decides_and_of_two_as_long_the_one_that_allows()
    {
        RobotsFile file = RobotsFile.Parse("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c\n");

        Assert.False(file.Allows("Annals", "https://example.org/a/x"));
        Assert.True(file.Allows("Annals", "https://example.org/a/b/x?y"));
        Assert.True(file.Allows("Annals", "/c"));
    }

    [Fact]
    public void A_group_of_its_own_frees_a_program_from_the_rules_for_all()
    {
        RobotsFile file = RobotsFile.Parse("User-agent: *\nDisallow: /\n\nUser-agent: annals/1.0\nUser-agent: other\nDisallow: /private*x$\n");

        Assert.True(file.Allows("Annals", "/page"));
        Assert.False(file.Allows("Annals", "/private/long/x"));
        Assert.True(file.Allows("Annals", "/private/long/xy"));
        Assert.False(file.Allows("Somebody", "/page"));
    }

    [Fact]
    public void What_lies_beyond_the_limit_is_left_unread()
    {
        string filler = new('#', RobotsFile.MostBytes - 30);
        string head = "User-agent: *\n" + filler;

        Assert.False(RobotsFile.Read(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /\n" + filler)).Allows("Annals", "/"));
        Assert.True(RobotsFile.Read(Encoding.UTF8.GetBytes(head + "0123456789012345\nDisallow: /\n")).Allows("Annals", "/"));
    }

    [Fact]
    public void Asterisks_by_the_thousand_are_decided_at_once()
    {
        RobotsFile file = RobotsFile.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 5000)) + "b$\n");

        Assert.True(file.Allows("Annals", "/" + new string('a', 8000)));
        Assert.False(file.Allows("Annals", "/" + new string('a', 8000) + "b"));
    }
}
