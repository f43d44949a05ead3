using System.CommandLine;

namespace Annals.App.Commands;

/// <summary>The list of commands, in the order in which help shows them.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Command> All(GlobalOptions globals) =>
    [
        InitCommand.Create(globals),
        ImportCommand.Create(globals),
        ReadCommand.Create(globals),
        SourceCommand.Create(globals),
        FetchCommand.Create(globals),
        FollowCommand.Create(globals),
        BuildCommand.Create(globals),
        RerunCommand.Create(globals),
        SearchCommand.Create(globals),
        ShowCommand.Create(globals),
        ExplainCommand.Create(globals),
        StatusCommand.Create(globals),
        ExportCommand.Create(globals),
        VerifyCommand.Create(globals),
        PruneCommand.Create(globals),
        EditCommand.Create(globals),
        RetractCommand.Create(globals),
        SuppressCommand.Create(globals),
        UndoCommand.Create(globals),
        DecisionsCommand.Create(globals),
        ServeCommand.Create(globals),
        McpCommand.Create(globals),
        DemoCommand.Create(),
    ];
}
