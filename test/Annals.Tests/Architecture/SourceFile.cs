using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Annals.Tests.Architecture;

/// <summary>One parsed C# file of the checkout.</summary>
/// <param name="Path">relative to the checkout, with <c>/</c></param>
internal sealed record SourceFile(string Path, SyntaxTree Tree)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    public CompilationUnitSyntax Syntax => (CompilationUnitSyntax)Tree.GetRoot();

    /// <summary>Lines of text; the line break at the end of the file opens no further one.</summary>
    public int Lines
    {
        get
        {
            SourceText text = Tree.GetText();
            return text.Lines.Count - (text.Length > 0 && text.Lines[^1].Span.IsEmpty ? 1 : 0);
        }
    }

    public bool IsProduction => Path.StartsWith("src/", StringComparison.Ordinal);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>The types that stand in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopTypes =>
        All<MemberDeclarationSyntax>().Where(m => IsType(m) && m.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax);

    public static SourceFile Parse(string path, string text) => new(path, CSharpSyntaxTree.ParseText(text, Options, path));

    public static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    public static SyntaxToken NameOf(SyntaxNode type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier,
        DelegateDeclarationSyntax declared => declared.Identifier,
        _ => throw new ArgumentException($"a {type.Kind()} declares no type", nameof(type)),
    };

    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Syntax.DescendantNodes().OfType<T>();

    public Breach At(SyntaxNodeOrToken place, string message) => At(place.GetLocation()!, message);

    public Breach At(Location place, string message) => new(Path, place.GetLineSpan().StartLinePosition.Line + 1, message);
}
