namespace Annals.Tests.Architecture;

public sealed class ArrowTests
{
    private const string Model = "namespace Annals.Model; public sealed record Noun(string Name);";
    private const string Site = "namespace Annals.Pipeline.Site; public static class Page { public static string Of(string text) => text; public static int Width => 80; }";

    [Fact]
    public void No_folder_uses_one_that_the_house_plan_keeps_from_it()
    {
        Arrows arrows = Arrows.Read([.. SourceTree.Files.Where(f => f.Path.StartsWith("src/Annals/", StringComparison.Ordinal))]);

        Assert.True(arrows.Seen.Count > 0, "no arrow was seen at all: the test reads nothing");
        Assert.True(arrows.Unknown.Count == 0, string.Join('\n', arrows.Unknown));
        Assert.True(arrows.Breaches.Count == 0, string.Join('\n', arrows.Breaches));
    }

    [Fact]
    public void An_allowed_arrow_is_seen_and_is_no_breach()
    {
        Arrows arrows = Read(("Pipeline/Site/Page.cs", "using Annals.Model; namespace Annals.Pipeline.Site; class Page { Noun? noun; }"));

        Assert.Contains(("Site", "Model"), arrows.Seen);
        Assert.Empty(arrows.Breaches);
    }

    [Theory]
    [InlineData("using Annals.Pipeline.Site; namespace Annals.Pipeline.Relations; class A;", "a using directive")]
    [InlineData("namespace Annals.Pipeline.Relations; class A { Annals.Pipeline.Site.Page? page; }", "a qualified name")]
    [InlineData("namespace Annals.Pipeline.Relations; class A { string B => Site.Page.Of(\"\"); }", "a name qualified by a neighbour")]
    [InlineData("using P = Annals.Pipeline.Site.Page; namespace Annals.Pipeline.Relations; class A { int B => P.Width; }", "an alias")]
    [InlineData("using static Annals.Pipeline.Site.Page; namespace Annals.Pipeline.Relations; class A { int B => Width; }", "a static using")]
    public void An_arrow_between_stages_is_found_however_it_is_written(string text, string how)
    {
        Arrows arrows = Read(("Pipeline/Site/Page.cs", Site), ("Pipeline/Relations/A.cs", text));

        Assert.True(arrows.Breaches.Any(b => b.ToString() == "src/Annals/Pipeline/Relations/A.cs:1: Relations must not use Site"), how);
    }

    [Fact]
    public void Every_use_of_another_folder_by_the_model_is_a_breach()
    {
        Arrows arrows = Read(("Language/Word.cs", "namespace Annals.Language; class Word;"), ("Model/A.cs", "namespace Annals.Model; class A { Language.Word? word; }"));

        Assert.Equal(["src/Annals/Model/A.cs:1: Model must not use Language"], arrows.Breaches.Select(b => b.ToString()));
    }

    [Fact]
    public void A_stage_that_opens_a_file_or_prints_is_a_breach()
    {
        Arrows arrows = Read(("Pipeline/Site/A.cs", "namespace Annals.Pipeline.Site; class A { void B() { Console.WriteLine(File.ReadAllText(\"x\")); } }"));

        Assert.Equal(["Site must not use System.Console", "Site must not use System.IO.File"], arrows.Breaches.Select(b => b.Message).Order());
    }

    [Fact]
    public void A_folder_without_a_row_is_a_breach() =>
        Assert.Contains("has no row", Assert.Single(Read(("Misc/A.cs", "namespace Annals.Misc; class A;")).Breaches).Message, StringComparison.Ordinal);

    [Fact]
    public void A_second_file_beside_the_pipeline_is_a_breach() =>
        Assert.Contains("only file", Assert.Single(Read(("Pipeline/More.cs", "namespace Annals.Pipeline; class More;")).Breaches).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_means_nothing_is_reported() =>
        Assert.NotEmpty(Read(("Model/A.cs", "namespace Annals.Model; class A { Unheard of; }")).Unknown);

    [Fact]
    public void Only_the_pipeline_may_use_all_six_stages() =>
        Assert.Equal(["Pipeline.cs"], ArrowTable.Rows.Where(r => ArrowTable.Stages.All(s => r.MayUse.Contains(s))).Select(r => r.From));

    private static Arrows Read(params (string Path, string Text)[] files) =>
        Arrows.Read([SourceFile.Parse("src/Annals/Model/Noun.cs", Model), .. files.Select(f => SourceFile.Parse("src/Annals/" + f.Path, f.Text))]);
}
