using System.CommandLine;
using Annals.Pipeline.Relations;
using Annals.Storage;

namespace Annals.App;

/// <summary>Opens the chronicle that a command line names.</summary>
internal static class Chronicles
{
    public static ChronicleWriter OpenToWrite(ParseResult parsed, GlobalOptions globals) =>
        new(ChronicleFile.Open(parsed.GetRequiredValue(globals.Database)));

    /// <summary>Opens an existing chronicle for reading, after finishing what an interrupted command left undone.</summary>
    public static ChronicleReader OpenToRead(ParseResult parsed, GlobalOptions globals) => new(ChronicleFile.OpenExisting(Prepare(parsed, globals, CancellationToken.None)));

    /// <summary>Finishes what an interrupted command left undone in an existing chronicle; gives its file, ready to be read by several.</summary>
    public static string Prepare(ParseResult parsed, GlobalOptions globals, CancellationToken cancellation)
    {
        string path = parsed.GetRequiredValue(globals.Database);
        FinishInterrupted(path, cancellation);
        return path;
    }

    public static Pipeline.Pipeline Pipeline(ChronicleWriter chronicle) => new(chronicle, new Relating(), TimeProvider.System);

    private static void FinishInterrupted(string path, CancellationToken cancellation)
    {
        ChronicleFile file = ChronicleFile.OpenExisting(path);
        using ChronicleWriter writer = new(file);
        if (file.CanWrite && writer.IsUnfinished)
        {
            using IDisposable ending = writer.EndWhen(cancellation);
            Pipeline(writer).Finish(Environment.ProcessorCount, null);
            writer.Scrub();
        }
    }
}
