using System.CommandLine;
using Annals.App.Commands;

namespace Annals.App.Usage;

/// <summary>The program's command line as a whole.</summary>
internal static class UsageText
{
    private const string Description = """
        Annals keeps a chronicle: a dated, sourced, permanent record of events.

        Examples:
          annals import samples/days
          annals build --out site
          annals import --help
        """;

    public static RootCommand Root()
    {
        GlobalOptions globals = new();
        RootCommand root = new(Description);
        globals.AddTo(root);
        foreach (Command verb in Verbs.All(globals))
        {
            root.Subcommands.Add(verb);
        }

        ShortHelp.Use(root);
        return root;
    }

    /// <summary>Says what was not understood, or where nothing was asked for, what can be.</summary>
    /// <returns>the exit code</returns>
    public static int Refuse(RootCommand root, ParseResult parsed)
    {
        if (parsed.Tokens.Count == 0)
        {
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = Console.Error });
            return ExitCode.WrongUsage;
        }

        foreach (string fault in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"annals: {fault.ReplaceLineEndings(" ").Replace('\t', ' ')}");
        }

        Console.Error.WriteLine("annals: 'annals --help' lists the commands, 'annals COMMAND --help' shows examples.");
        return ExitCode.WrongUsage;
    }
}
