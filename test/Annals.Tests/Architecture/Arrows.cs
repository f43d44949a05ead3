using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Annals.Tests.Architecture;

/// <summary>Reads from the sources of the engine which folder uses which: by what the compiler says a name means, not by how it is spelled.</summary>
internal sealed class Arrows
{
    // What the SDK adds to every file by ImplicitUsings.
    private const string ImplicitUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // Words of the language that look like names and mean no symbol.
    private static readonly string[] Words = ["var", "_", "nameof", "field", "dynamic", "notnull", "unmanaged", "global"];

    // Stages and what they stand on are functions from values to values.
    private static readonly string[] OutsideWorld =
        ["System.Console", "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.Net.Http.HttpClient", "System.Diagnostics.Process"];

    private static readonly string[] MayTouchTheWorld = ["Acquisition", "Storage", "Pipeline.cs"];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => !Path.GetFileName(path).StartsWith("Annals.", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Arrows(IReadOnlyList<Breach> breaches, IReadOnlySet<(string From, string To)> seen, IReadOnlyList<string> unknown)
    {
        Breaches = breaches;
        Seen = seen;
        Unknown = unknown;
    }

    public IReadOnlyList<Breach> Breaches { get; }

    /// <summary>The arrows found, allowed or not.</summary>
    public IReadOnlySet<(string From, string To)> Seen { get; }

    /// <summary>What the compiler could not make sense of.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public static Arrows Read(IReadOnlyList<SourceFile> files)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Annals.Core",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), .. files.Select(f => f.Tree.WithRootAndOptions(f.Syntax, options))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        List<Breach> breaches = [];
        HashSet<(string, string)> seen = [];
        List<string> unknown = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0))
        {
            ReadFile(tree, compilation.GetSemanticModel(tree), breaches, seen, unknown);
        }

        return new([.. breaches.Distinct()], seen, unknown);
    }

    private static void ReadFile(SyntaxTree tree, SemanticModel model, List<Breach> breaches, HashSet<(string From, string To)> seen, List<string> unknown)
    {
        SyntaxNode root = tree.GetRoot();
        string ns = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
        string? from = ArrowTable.RowOf(ns);
        if (from is null)
        {
            breaches.Add(new(tree.FilePath, 1, $"the namespace '{ns}' has no row in the arrow table"));
            return;
        }

        if (from == "Pipeline.cs" && !tree.FilePath.EndsWith("/Pipeline/Pipeline.cs", StringComparison.Ordinal))
        {
            breaches.Add(new(tree.FilePath, 1, "Pipeline.cs is the only file of its folder: it alone knows all six stages"));
        }

        foreach (SyntaxNode node in root.DescendantNodes().Where(n => n is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            ImmutableArray<ISymbol> meanings = Meanings(model.GetSymbolInfo(node));
            if (meanings.IsEmpty && node is SimpleNameSyntax { Parent: not NameEqualsSyntax { Parent: UsingDirectiveSyntax } } name && !Words.Contains(name.Identifier.Text))
            {
                unknown.Add($"{tree.FilePath}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {name}");
            }

            foreach (ISymbol symbol in meanings.Where(s => s is not INamespaceSymbol || IsImported(node)))
            {
                Judge(tree, node, from, symbol, breaches, seen);
            }
        }
    }

    private static ImmutableArray<ISymbol> Meanings(SymbolInfo info) => info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;

    // A namespace counts where a using directive opens it; within a longer name it is the type at the end that counts.
    private static bool IsImported(SyntaxNode name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is QualifiedNameSyntax longer && longer.Right == whole)
        {
            whole = longer;
        }

        return whole.Parent is UsingDirectiveSyntax;
    }

    private static void Judge(SyntaxTree tree, SyntaxNode node, string from, ISymbol symbol, List<Breach> breaches, HashSet<(string From, string To)> seen)
    {
        int line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        ISymbol target = symbol is INamespaceSymbol ? symbol : (ISymbol?)symbol.ContainingType ?? symbol;
        string outside = (target is INamedTypeSymbol ? target : symbol).ToDisplayString();
        if (!MayTouchTheWorld.Contains(from) && OutsideWorld.Contains(outside))
        {
            breaches.Add(new(tree.FilePath, line, $"{from} must not use {outside}"));
        }

        if (target.DeclaringSyntaxReferences.Length == 0 || Row(target) is not { } to || to == from)
        {
            return;
        }

        seen.Add((from, to));
        if (!ArrowTable.Allows(from, to))
        {
            breaches.Add(new(tree.FilePath, line, $"{from} must not use {to}"));
        }
    }

    private static string? Row(ISymbol symbol)
    {
        string ns = (symbol as INamespaceSymbol ?? symbol.ContainingNamespace)?.ToDisplayString() ?? "";
        return ArrowTable.RowOf(ns);
    }
}
