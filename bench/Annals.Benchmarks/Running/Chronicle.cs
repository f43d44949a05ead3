namespace Annals.Benchmarks.Running;

/// <summary>A chronicle file and the program that keeps it.</summary>
internal sealed class Chronicle(AnnalsProgram program, string file)
{
    public string File { get; } = file;

    public AnnalsProgram Program { get; } = program;

    public ProgramRun Import(params IEnumerable<string> paths) => Import(new Surroundings(), paths);

    public ProgramRun Import(Surroundings surroundings, params IEnumerable<string> paths) =>
        Program.Run(surroundings, ["import", "--db", File, .. paths]).MustEnd("import");

    /// <summary>Imports any number of files.</summary>
    /// <param name="work">a folder to put links to them into</param>
    public ProgramRun ImportAll(string work, IEnumerable<string> files) => Import(Folders.OfLinks(Path.Combine(work, "part"), files));

    public ProgramRun Build(string site) => Build(new Surroundings(), site);

    public ProgramRun Build(Surroundings surroundings, string site, params IEnumerable<string> more) =>
        Program.Run(surroundings, ["build", "--db", File, "--out", site, .. more]).MustEnd("build");

    public ProgramRun Verify(string? site = null) =>
        Program.Run(["verify", "--db", File, .. site is null ? [] : new[] { "--site", site }]).MustEnd(site is null ? "verify" : "verify --site");

    /// <summary>Deletes the file and what SQLite keeps beside it.</summary>
    public void Delete()
    {
        foreach (string part in new[] { File, File + "-wal", File + "-shm", File + "-journal" })
        {
            System.IO.File.Delete(part);
        }
    }
}
