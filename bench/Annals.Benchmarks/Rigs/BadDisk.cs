using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>A disk that fills and one that may not be written: exit code 3, one sentence, and nothing damaged.</summary>
internal sealed class BadDisk : IRig
{
    private const int StorageFault = 3;

    // $0 is the folder to mount on; it is gone with the namespace of the process, whatever happens.
    private const string Mount = "mount -t tmpfs -o size=\"$1\" tmpfs \"$0\" || exit 99; shift; ";

    // As root, and as anyone in a namespace where one is root.
    private static readonly string[] NamespaceFlags = ["-m", "-Urm"];

    private static readonly AnnalsProgram Unshare = new("unshare");

    public string Name => "bad-disk";

    public string Usage => "bad-disk --days DIR --work DIR   a full disk and a read-only one under import and build (Linux, needs the right to mount)";

    public int Run(Arguments arguments)
    {
        string work = arguments.FreshFolder("work");
        string small = Path.Combine(work, "small");
        Directory.CreateDirectory(small);
        if (Flags(small) is not { } flags)
        {
            Console.WriteLine("a small disk cannot be mounted here: neither as root nor in a namespace of one's own");
            return RigResult.CannotTry;
        }

        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string days = arguments.Folder("days");
        string[] all = [.. Directory.EnumerateFiles(days, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Chronicle whole = new(program, Path.Combine(work, "whole.db"));
        whole.Import(days);

        string db = Path.Combine(small, "small.db");
        string site = Path.Combine(small, "site");
        string page = all[0];
        Expect("import to a full disk", Try(flags, small, "1m", "\"$@\"", program.Executable, "import", "--db", db, days));
        Expect("build to a full disk", Try(flags, small, "2m", "\"$@\"", program.Executable, "build", "--db", whole.File, "--out", site));
        Expect(
            "import to a read-only disk",
            Try(flags, small, "50m", $"{Quote(program.Executable)} import --db {Quote(db)} {Quote(page)} >/dev/null || exit 98; mount -o remount,ro \"$0\"; \"$@\"", program.Executable, "import", "--db", db, all[^1]));
        Expect(
            "export to a full disk",
            Try(flags, small, "1m", $"head -c 1200000 /dev/zero >\"$0/fill\" 2>/dev/null; \"$@\" >\"$0/out\"", program.Executable, "export", "events", "--db", whole.File));
        Expect("build to a read-only disk", Try(flags, small, "1m", "mount -o remount,ro \"$0\"; \"$@\"", program.Executable, "build", "--db", whole.File, "--out", site));

        string[][] readers = [["status"], ["export", "events"], ["search", "the"], ["verify"], ["build", "--out", Path.Combine(work, "site")]];
        foreach (string[] reader in readers)
        {
            string read = $"{Quote(program.Executable)} import --db {Quote(db)} {Quote(page)} >/dev/null || exit 98; mount -o remount,ro \"$0\"; \"$@\"";
            Try(flags, small, "50m", read, [program.Executable, .. reader, "--db", db]).MustEnd($"{reader[0]} of a chronicle on a read-only disk");
        }

        Console.WriteLine("reading a chronicle on a read-only disk ends well");

        // What was kept before the disk was full is whole, and more room is all that is needed.
        string verified = $"\"$@\"; {Quote(program.Executable)} verify --db {Quote(db)} >&2 || exit 97; mount -o remount,size=500m \"$0\"; exec \"$@\"";
        ProgramRun again = Try(flags, small, "1m", verified, program.Executable, "import", "--db", db, days);
        again.MustEnd("a full import, verify, and import with more room");
        Console.WriteLine("after more room: the import ends well");
        return RigResult.Held;
    }

    private static string? Flags(string folder) =>
        NamespaceFlags.FirstOrDefault(flags => Unshare.Run(flags, "sh", "-c", Mount + "true", folder, "1m").ExitCode == 0);

    private static ProgramRun Try(string flags, string folder, string size, string script, params string[] command) =>
        Unshare.Run([flags, "sh", "-c", Mount + script, folder, size, .. command]);

    private static void Expect(string what, ProgramRun run)
    {
        string[] lines = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Console.WriteLine($"{what}: exit code {run.ExitCode}: {string.Join(" | ", lines)}");
        if (run.ExitCode != StorageFault || lines.Length != 1)
        {
            throw new RigException($"{what}: exit code {run.ExitCode} with {lines.Length} lines, expected {StorageFault} with one sentence");
        }
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
