using System.CommandLine;

namespace Annals.App;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The chronicle's file.</summary>
    public Option<string> Database { get; } = new("--db")
    {
        Description = "the chronicle's file",
        HelpName = "FILE",
        DefaultValueFactory = _ => "annals.db",
        Recursive = true,
    };

    /// <summary>Print for machines.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "print JSON for machines",
        Recursive = true,
    };

    public void AddTo(Command root)
    {
        root.Options.Add(Database);
        root.Options.Add(Json);
    }
}
