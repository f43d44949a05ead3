using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Annals.Tests.Architecture;

/// <summary>Short files, short bodies.</summary>
internal static class LengthRules
{
    public const int MostLinesOfFile = 400;
    public const int MostLinesOfBody = 60;
    public const int MostMedian = 80;
    public const int Most95th = 250;

    public static IReadOnlyList<SourceRule> All { get; } =
    [
        SourceRule.PerFile("a file has at most 400 lines", SourceRule.Everything, LongFiles, ("src/Annals/A.cs", new string('\n', 401))),
        SourceRule.PerFile(
            "a body has at most 60 lines",
            SourceRule.Production,
            LongBodies,
            ("src/Annals/A.cs", $"class A {{ void B()\n{{{new string('\n', 62)}}} }}"),
            ("src/Annals/A.cs", $"class A {{ int B => {new string('\n', 61)}1; }}"),
            ("src/Annals/A.cs", $"class A {{ A()\n{{{new string('\n', 62)}}} }}"),
            ("src/Annals.App/Program.cs", $"int a = 1;{new string('\n', 61)}return a;")),
        new("the median file has at most 80 lines", SourceRule.Production, LongMedian, [("src/Annals/A.cs", new string('\n', 81))]),
        new("the 95th percentile of files has at most 250 lines", SourceRule.Production, Long95th, [("src/Annals/A.cs", new string('\n', 251))]),
    ];

    private static IEnumerable<Breach> LongFiles(SourceFile file) =>
        file.Lines > MostLinesOfFile ? [new(file.Path, MostLinesOfFile, $"the file has {file.Lines} lines, at most {MostLinesOfFile}")] : [];

    private static IEnumerable<Breach> LongBodies(SourceFile file)
    {
        foreach (SyntaxNode body in file.All<SyntaxNode>().Where(IsBody))
        {
            // The braces are no part of what is to be read.
            int lines = LineCount(body) - (body is BlockSyntax ? 2 : 0);
            if (lines > MostLinesOfBody)
            {
                yield return file.At(body, $"the body has {lines} lines, at most {MostLinesOfBody}");
            }
        }

        GlobalStatementSyntax[] top = [.. file.All<GlobalStatementSyntax>()];
        if (top.Length > 0 && top[^1].GetLocation().GetLineSpan().EndLinePosition.Line - top[0].GetLocation().GetLineSpan().StartLinePosition.Line + 1 is > MostLinesOfBody and int count)
        {
            yield return file.At(top[0], $"the body has {count} lines, at most {MostLinesOfBody}");
        }
    }

    // Tables are data in an initializer; a body is what runs.
    private static bool IsBody(SyntaxNode node) => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax
        && node is BlockSyntax or ArrowExpressionClauseSyntax;

    private static int LineCount(SyntaxNode node)
    {
        FileLinePositionSpan span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static IEnumerable<Breach> LongMedian(IReadOnlyList<SourceFile> files) => LongQuantile(files, 0.5, MostMedian);

    private static IEnumerable<Breach> Long95th(IReadOnlyList<SourceFile> files) => LongQuantile(files, 0.95, Most95th);

    private static IEnumerable<Breach> LongQuantile(IReadOnlyList<SourceFile> files, double quantile, int most)
    {
        SourceFile[] sorted = [.. files.OrderBy(f => f.Lines)];
        SourceFile at = sorted[(int)(quantile * (sorted.Length - 1))];
        return at.Lines > most ? [new(at.Path, at.Lines, $"quantile {quantile} of {sorted.Length} files has {at.Lines} lines, at most {most}")] : [];
    }
}
