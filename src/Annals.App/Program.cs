using System.CommandLine;
using Annals.App;
using Annals.App.Settings;
using Annals.App.Usage;
using Annals.Storage;

RootCommand root = UsageText.Root();
ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    return UsageText.Refuse(root, parsed);
}

try
{
    // Who is asked to end may first record what was fetched; whoever asks can still end it at once, and nothing reported as done is lost.
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("annals: stopped before the end, as asked; nothing is left half done, and the same command, given again, completes it.");
    return ExitCode.Stopped;
}
catch (SettingsException fault)
{
    Console.Error.WriteLine($"annals: {fault.Message}.");
    return ExitCode.WrongUsage;
}
catch (StorageException fault)
{
    Console.Error.WriteLine($"annals: {fault.Message}.");
    return fault.Fault == StorageFault.Missing ? ExitCode.SomeRefused : ExitCode.Storage;
}
catch (InvalidDataException fault)
{
    Console.Error.WriteLine($"annals: the chronicle is damaged: {fault.Message}; `annals verify` names every fault.");
    return ExitCode.Storage;
}
catch (IOException fault) when (DiskFault.Of(fault) is { } reason)
{
    Console.Error.WriteLine($"annals: what was asked for could not be written: {reason}.");
    return ExitCode.Storage;
}
catch (Exception fault)
{
    Console.Error.WriteLine($"annals: something unexpected happened: {Sentence.Of(fault)}");
    return ExitCode.Unexpected;
}
