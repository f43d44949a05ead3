namespace Annals.Tests.Architecture;

public sealed class SourceRuleTests
{
    private static readonly SourceRule[] Rules = [.. LengthRules.All, .. NamingRules.All, .. TextRules.All, .. BehaviourRules.All, .. OutboundRules.All];

    public static TheoryData<string> Names => [.. Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sources_keep(string rule)
    {
        SourceRule kept = Rule(rule);
        SourceFile[] files = [.. SourceTree.Files.Where(kept.Applies)];

        Assert.True(files.Length >= 20, $"only {files.Length} files seen");
        Breach[] breaches = [.. kept.Find(files)];
        Assert.True(breaches.Length == 0, string.Join('\n', breaches.AsEnumerable()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_breaks_it_is_found(string rule)
    {
        SourceRule kept = Rule(rule);

        Assert.NotEmpty(kept.Breaking);
        foreach ((string path, string text) in kept.Breaking)
        {
            SourceFile file = SourceFile.Parse(path, text);
            Assert.True(kept.Applies(file));
            Assert.True(kept.Find([file]).Any(), $"not found: {text}");
        }
    }

    [Fact]
    public void A_file_as_it_should_be_breaks_no_rule()
    {
        SourceFile file = SourceFile.Parse(
            "src/Annals/Model/Pages/Tale.cs",
            """
            using System.Text.RegularExpressions;

            namespace Annals.Model.Pages;

            /// <summary>A tale.</summary>
            public sealed partial record Tale(string Name)
            {
                private const int Most = 3;
                private static readonly string[] Known = ["a"];

                public static Tale None { get; } = new("");

                public static int Count => Known.Length;

                public Task TellAsync(int times, CancellationToken stop)
                {
                    try
                    {
                        return Task.Delay(times * Most, stop);
                    }
                    catch (Exception told) when (told is IOException or TimeoutException)
                    {
                        return Task.CompletedTask;
                    }
                }

                [GeneratedRegex("a", RegexOptions.NonBacktracking)]
                private static partial Regex Mark();

                [GeneratedRegex("(?<=a)b", RegexOptions.None, matchTimeoutMilliseconds: 100)]
                private static partial Regex Behind();
            }
            """);

        Assert.Empty(Rules.SelectMany(r => r.Find([file])));
    }

    private static SourceRule Rule(string name) => Rules.Single(r => r.Name == name);
}
