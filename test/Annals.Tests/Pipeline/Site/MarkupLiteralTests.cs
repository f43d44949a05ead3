using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Annals.Tests.Pipeline.Site;

/// <summary>The writers escape every text; that is only worth something if markup and names are literals of the program.</summary>
public sealed class MarkupLiteralTests
{
    private static readonly string[] TakeLiterals = ["Markup", "Attribute", "Start", "End", "Element"];

    [Fact]
    public void Markup_and_names_are_literals_of_the_program()
    {
        int seen = 0;
        List<string> others = [];
        foreach (string file in Directory.GetFiles(Path.Combine(Checkout.Root, "src", "Annals", "Pipeline", "Site"), "*.cs", SearchOption.AllDirectories))
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(file), cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken);
            foreach (InvocationExpressionSyntax call in root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(TakesLiteral))
            {
                seen++;
                if (!IsLiteral(call.ArgumentList.Arguments[0].Expression, call))
                {
                    others.Add($"{Path.GetFileName(file)}:{call.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {call.ArgumentList.Arguments[0]}");
                }
            }
        }

        Assert.InRange(seen, 300, 10_000);
        Assert.Empty(others);
    }

    /// <summary>Calls on a writer, not on a class of the same habit.</summary>
    private static bool TakesLiteral(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access && !char.IsUpper(access.Expression.ToString()[0]) && TakeLiterals.Contains(access.Name.Identifier.Text) && call.ArgumentList.Arguments.Count > 0;

    /// <summary>A literal, a choice of literals, or a name that a method of the same kind was given, whose own calls are looked at in turn.</summary>
    private static bool IsLiteral(ExpressionSyntax expression, SyntaxNode call) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        ConditionalExpressionSyntax choice => IsLiteral(choice.WhenTrue, call) && IsLiteral(choice.WhenFalse, call),
        ParenthesizedExpressionSyntax inner => IsLiteral(inner.Expression, call),
        SwitchExpressionSyntax choice => choice.Arms.All(arm => IsLiteral(arm.Expression, call)),
        IdentifierNameSyntax name => IsBytesParameter(name.Identifier.Text, call),
        _ => false,
    };

    private static bool IsBytesParameter(string name, SyntaxNode call) =>
        call.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ParameterList.Parameters
            .Any(p => p.Identifier.Text == name && p.Type?.ToString() == "ReadOnlySpan<byte>") == true;
}
