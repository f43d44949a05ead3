using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Annals.Tests.Architecture;

/// <summary>State, cancelling, catching, matching.</summary>
internal static class BehaviourRules
{
    // A field that never changes but holds one of these still gathers state.
    private static readonly string[] Gatherers =
        ["List", "ConcurrentDictionary", "ConcurrentBag", "ConcurrentQueue", "Queue", "Stack", "StringBuilder", "ThreadLocal", "AsyncLocal", "ConditionalWeakTable"];

    private static readonly string[] Awaitable = ["Task", "ValueTask", "IAsyncEnumerable"];

    public static IReadOnlyList<SourceRule> All { get; } =
    [
        SourceRule.PerFile(
            "no static changes",
            SourceRule.Everything,
            MutableStatics,
            ("src/Annals/A.cs", "class A { static int b; }"),
            ("src/Annals/A.cs", "class A { static int B { get; set; } }"),
            ("src/Annals/A.cs", "class A { static readonly List<int> b = []; }"),
            ("src/Annals/A.cs", "class A { static List<int> B { get; } = []; }"),
            ("src/Annals/A.cs", "class A { static event Action? B; }")),
        SourceRule.PerFile(
            "what is awaited can be cancelled",
            SourceRule.Production,
            Uncancellable,
            ("src/Annals/A.cs", "class A { async Task B() { } }"),
            ("src/Annals/A.cs", "class A { ValueTask<int> B(int c) => default; }"),
            ("src/Annals/A.cs", "class A { void B(CancellationToken stop = default) { } }"),
            ("src/Annals/A.cs", "class A { Task B(CancellationToken stop, int c) => null!; }")),
        SourceRule.PerFile(
            "only the program catches everything",
            SourceRule.Production,
            CatchAlls,
            ("src/Annals/A.cs", "class A { void B() { try { } catch { } } }"),
            ("src/Annals/A.cs", "class A { void B() { try { } catch (Exception) { } } }"),
            ("src/Annals/A.cs", "class A { void B() { try { } catch (System.Exception e) when (e is not IOException) { } } }"),
            ("src/Annals.App/Program.cs", "try { } catch { } try { } catch { }")),
        SourceRule.PerFile(
            "a regular expression is generated and bounded",
            SourceRule.Production,
            Expressions,
            ("src/Annals/A.cs", "class A { bool B => Regex.IsMatch(\"a\", \"b\"); }"),
            ("src/Annals/A.cs", "class A { Regex B => new Regex(\"a\"); }"),
            ("src/Annals/A.cs", "partial class A { [GeneratedRegex(\"a\")] private static partial Regex B(); }")),
    ];

    private static IEnumerable<Breach> MutableStatics(SourceFile file)
    {
        foreach (BaseFieldDeclarationSyntax field in file.All<BaseFieldDeclarationSyntax>().Where(f => f.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            bool settled = field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
            if (!settled || Gatherers.Contains(TypeName(field.Declaration.Type)))
            {
                yield return file.At(field, $"the static {field.Declaration.Variables[0].Identifier.Text} can change");
            }
        }

        foreach (PropertyDeclarationSyntax property in file.All<PropertyDeclarationSyntax>().Where(p => p.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            bool stored = property.AccessorList?.Accessors.All(a => a.Body is null && a.ExpressionBody is null) is true && !property.Modifiers.Any(SyntaxKind.AbstractKeyword);
            bool set = property.AccessorList?.Accessors.Any(a => a.IsKind(SyntaxKind.SetAccessorDeclaration)) is true;
            if (stored && (set || Gatherers.Contains(TypeName(property.Type))))
            {
                yield return file.At(property, $"the static {property.Identifier.Text} can change");
            }
        }
    }

    private static IEnumerable<Breach> Uncancellable(SourceFile file)
    {
        foreach (ParameterSyntax token in file.All<ParameterSyntax>().Where(p => TypeName(p.Type) == "CancellationToken" && p.Default is not null))
        {
            yield return file.At(token, $"{token.Identifier.Text} has a default: who calls must decide");
        }

        foreach (MethodDeclarationSyntax method in file.All<MethodDeclarationSyntax>())
        {
            // What another library declares has the shape that library gave it.
            bool foreign = method.Modifiers.Any(SyntaxKind.OverrideKeyword) || method.ExplicitInterfaceSpecifier is not null || method.Identifier.Text is "DisposeAsync";
            bool awaited = method.Modifiers.Any(SyntaxKind.AsyncKeyword) || Awaitable.Contains(TypeName(method.ReturnType));
            if (awaited && !foreign && TypeName(method.ParameterList.Parameters.LastOrDefault()?.Type) != "CancellationToken")
            {
                yield return file.At(method.Identifier, $"{method.Identifier.Text} takes no CancellationToken as its last parameter");
            }
        }
    }

    private static IEnumerable<Breach> CatchAlls(SourceFile file)
    {
        CatchClauseSyntax[] all = [.. file.All<CatchClauseSyntax>().Where(IsCatchAll)];
        return all.Skip(file.Path == "src/Annals.App/Program.cs" ? 1 : 0).Select(c => file.At(c, "a catch-all"));
    }

    private static bool IsCatchAll(CatchClauseSyntax clause)
    {
        bool names = clause.Declaration is { } declaration && TypeName(declaration.Type) != "Exception";
        string filter = clause.Filter?.FilterExpression.ToString() ?? "";
        return !names && (!filter.Contains(" is ", StringComparison.Ordinal) || filter.Contains(" is not ", StringComparison.Ordinal));
    }

    private static IEnumerable<Breach> Expressions(SourceFile file)
    {
        foreach (ObjectCreationExpressionSyntax made in file.All<ObjectCreationExpressionSyntax>().Where(o => TypeName(o.Type) == "Regex"))
        {
            yield return file.At(made, "a regular expression made at run time");
        }

        foreach (InvocationExpressionSyntax call in file.All<InvocationExpressionSyntax>().Where(IsOnTheFly))
        {
            yield return file.At(call, "a regular expression made at run time");
        }

        foreach (AttributeSyntax made in file.All<AttributeSyntax>().Where(a => a.Name.ToString() is "GeneratedRegex"))
        {
            bool bounded = made.ToString().Contains("NonBacktracking", StringComparison.Ordinal) || made.ArgumentList?.Arguments.Any(IsTimeout) is true;
            if (!bounded)
            {
                yield return file.At(made, "a regular expression that backtracks without a time limit");
            }
        }
    }

    private static bool IsTimeout(AttributeArgumentSyntax argument) =>
        argument.NameColon?.Name.Identifier.Text == "matchTimeoutMilliseconds" || argument.Expression.IsKind(SyntaxKind.NumericLiteralExpression)
        || argument.Expression.ToString().Contains("Milliseconds", StringComparison.Ordinal);

    private static bool IsOnTheFly(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Regex" } } member && member.Name.Identifier.Text is not ("Escape" or "Unescape");

    private static string TypeName(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        NullableTypeSyntax nullable => TypeName(nullable.ElementType),
        _ => type?.ToString() ?? "",
    };
}
