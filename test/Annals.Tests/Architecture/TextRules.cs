using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Annals.Tests.Architecture;

/// <summary>What does not stand in a file, whatever it compiles to.</summary>
internal static partial class TextRules
{
    public const int MostPragmas = 10;

    public static IReadOnlyList<SourceRule> All { get; } =
    [
        SourceRule.PerFile("no regions", SourceRule.Everything, Regions, ("src/Annals/A.cs", "#region A\nclass A;\n#endregion\n")),
        SourceRule.PerFile("nothing is left to do", SourceRule.Everything, LeftToDo, ("src/Annals/A.cs", "// TODO later\nclass A;"), ("src/Annals/A.cs", "class A { /* FIXME */ }")),
        new(
            "at most ten silenced warnings, each with a reason",
            SourceRule.Everything,
            Silenced,
            [
                ("src/Annals/A.cs", "#pragma warning disable CS0000\nclass A;"),
                ("src/Annals/A.cs", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")] class A;"),
                ("src/Annals/A.cs", string.Concat(Enumerable.Repeat("#pragma warning disable CS0000 // a reason that says why\n", 11)) + "class A;"),
            ]),
    ];

    private static IEnumerable<Breach> Regions(SourceFile file) =>
        file.Syntax.DescendantNodes(descendIntoTrivia: true).OfType<RegionDirectiveTriviaSyntax>().Select(r => file.At(r, "a region"));

    private static IEnumerable<Breach> LeftToDo(SourceFile file) =>
        from trivia in file.Syntax.DescendantTrivia(descendIntoTrivia: true)
        where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
        let found = ToDo().Match(trivia.ToFullString())
        where found.Success
        select file.At(trivia.GetLocation(), $"'{found.Value}' in a comment");

    private static IEnumerable<Breach> Silenced(IReadOnlyList<SourceFile> files)
    {
        List<Breach> all = [];
        foreach (SourceFile file in files)
        {
            foreach (PragmaWarningDirectiveTriviaSyntax pragma in file.Syntax.DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>()
                .Where(p => p.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)))
            {
                all.Add(file.At(pragma, "a silenced warning"));
                if (!pragma.ToFullString().Contains("//", StringComparison.Ordinal))
                {
                    yield return file.At(pragma, "a silenced warning without its reason behind it");
                }
            }

            foreach (AttributeSyntax attribute in file.All<AttributeSyntax>().Where(a => a.Name.ToString().Contains("SuppressMessage", StringComparison.Ordinal)))
            {
                all.Add(file.At(attribute, "a silenced warning"));
                if (!attribute.ToString().Contains("Justification", StringComparison.Ordinal))
                {
                    yield return file.At(attribute, "a silenced warning without its reason");
                }
            }
        }

        if (all.Count > MostPragmas)
        {
            yield return all[^1] with { Message = $"{all.Count} silenced warnings, at most {MostPragmas}" };
        }
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ToDo();
}
