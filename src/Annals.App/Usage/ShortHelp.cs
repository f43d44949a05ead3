using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Annals.App.Usage;

/// <summary>Help that tells of a command's own commands what each does, and leaves their details and examples to their own help.</summary>
internal sealed class ShortHelp(HelpAction whole) : SynchronousCommandLineAction
{
    private static readonly string[] Ends = [". ", ": ", "; "];

    public override bool ClearsParseErrors => true;

    public static void Use(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ShortHelp((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (Command below in parseResult.CommandResult.Command.Subcommands)
        {
            below.Description = First(below.Description ?? "");
        }

        return whole.Invoke(parseResult);
    }

    /// <summary>What stands before the first detail.</summary>
    internal static string First(string description)
    {
        string text = description.ReplaceLineEndings(" ");
        int end = Ends.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(text.Length).Min();
        return text[..end].TrimEnd('.', ' ');
    }
}
