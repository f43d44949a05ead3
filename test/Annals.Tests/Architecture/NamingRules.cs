using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Annals.Tests.Architecture;

/// <summary>Where a type stands and what it is called.</summary>
internal static partial class NamingRules
{
    private static readonly string[] SaysNothing = ["Manager", "Helper", "Util", "Utility", "Processor", "Info", "Data", "Common", "Base", "Impl"];

    public static IReadOnlyList<SourceRule> All { get; } =
    [
        SourceRule.PerFile(
            "a file has one public type and is named after it",
            SourceRule.Production,
            PublicTypes,
            ("src/Annals/Model/A.cs", "namespace Annals.Model; public class A; public class B;"),
            ("src/Annals/Model/A.cs", "namespace Annals.Model; public class B;"),
            ("src/Annals/Model/A.cs", "namespace Annals.Model; internal class B;")),
        SourceRule.PerFile(
            "the namespace is the folder",
            SourceRule.Everything,
            Namespaces,
            ("src/Annals/Model/A.cs", "namespace Annals.Site; class A;"),
            ("src/Annals/Model/Pages/A.cs", "namespace Annals.Model; class A;"),
            ("src/Annals/Model/A.cs", "class A;")),
        SourceRule.PerFile(
            "no type name says nothing",
            SourceRule.Everything,
            EmptyNames,
            ("src/Annals/A.cs", "class EventManager;"),
            ("src/Annals/A.cs", "class A { enum DataKind { } }"),
            ("src/Annals/A.cs", "delegate void BaseCall();"),
            ("src/Annals/A.cs", "interface IUtils;")),
        new("a class is sealed unless something derives from it", SourceRule.Production, Unsealed, [("src/Annals/A.cs", "class A { }"), ("src/Annals/A.cs", "record A(int B);")]),
    ];

    private static IEnumerable<Breach> PublicTypes(SourceFile file)
    {
        MemberDeclarationSyntax[] types = [.. file.TopTypes];
        string[] open = [.. types.Where(IsPublic).Select(Name).Distinct()];
        if (open.Length > 1)
        {
            yield return file.At(types.Last(IsPublic), $"more than one public type: {string.Join(", ", open)}");
        }

        string expected = file.Name.Split('.')[0];
        string[] candidates = open.Length > 0 ? open : [.. types.Select(Name)];
        if (types.Length > 0 && !candidates.Contains(expected))
        {
            yield return file.At(types[0], $"the file is called {file.Name}, the type {candidates[0]}");
        }

        static bool IsPublic(MemberDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);
        static string Name(MemberDeclarationSyntax type) => SourceFile.NameOf(type).Text;
    }

    private static IEnumerable<Breach> Namespaces(SourceFile file)
    {
        string expected = string.Join('.', file.Folder.Split('/').Skip(1));
        BaseNamespaceDeclarationSyntax[] declared = [.. file.All<BaseNamespaceDeclarationSyntax>()];
        foreach (BaseNamespaceDeclarationSyntax space in declared.Where(d => d.Name.ToString() != expected))
        {
            yield return file.At(space, $"the namespace is {space.Name}, the folder says {expected}");
        }

        if (declared.Length == 0 && file.TopTypes.FirstOrDefault() is { } type)
        {
            yield return file.At(type, $"a type outside a namespace; the folder says {expected}");
        }
    }

    private static IEnumerable<Breach> EmptyNames(SourceFile file) =>
        from type in file.All<SyntaxNode>().Where(SourceFile.IsType)
        let name = SourceFile.NameOf(type)
        let empty = WordPart().Matches(name.Text).Select(m => m.Value).FirstOrDefault(part => SaysNothing.Any(word => part == word || part == word + "s"))
        where empty is not null
        select file.At(name, $"{name.Text}: '{empty}' says nothing");

    private static IEnumerable<Breach> Unsealed(IReadOnlyList<SourceFile> files)
    {
        HashSet<string> bases = [.. files.SelectMany(f => f.All<BaseTypeSyntax>()).Select(b => b.Type.ToString().Split('<')[0].Split('.')[^1])];
        SyntaxKind[] settled = [SyntaxKind.SealedKeyword, SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword];

        // One part of a partial class says it for all.
        HashSet<string> closed = [.. files.SelectMany(f => f.All<TypeDeclarationSyntax>()).Where(t => t.Modifiers.Any(m => settled.Contains(m.Kind()))).Select(t => t.Identifier.Text)];
        return from file in files
               from type in file.All<TypeDeclarationSyntax>()
               where type is ClassDeclarationSyntax || type.IsKind(SyntaxKind.RecordDeclaration)
               where !closed.Contains(type.Identifier.Text) && !bases.Contains(type.Identifier.Text)
               select file.At(type.Identifier, $"{type.Identifier.Text} is neither sealed nor derived from");
    }

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex WordPart();
}
