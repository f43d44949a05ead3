using System.Text;

namespace Annals.App.Publishing;

/// <summary>
/// What is left to do when all new files of a build are written: files to move to their places and files to delete. It stands in the folder until
/// all of it is done, so that a build that was ended in the middle of it is finished by the next one, and at no time is a file in its place half
/// written. Every step can be done twice.
/// </summary>
internal sealed class Journal
{
    private const string Heading = "annals journal 1";
    private const string MoveWord = "move";
    private const string DeleteWord = "delete";

    /// <param name="moves">from a path in the staging folder to a path in the site: a file, or a whole folder where there is none yet</param>
    public Journal(IReadOnlyList<(string Staged, string Target)> moves, IReadOnlyList<string> deletes)
    {
        Moves = moves;
        Deletes = deletes;
    }

    public IReadOnlyList<(string Staged, string Target)> Moves { get; }

    public IReadOnlyList<string> Deletes { get; }

    public bool IsEmpty => Moves.Count == 0 && Deletes.Count == 0;

    /// <returns>null: the text is not a journal or names a path that no site has</returns>
    public static Journal? Read(string text)
    {
        List<(string, string)> moves = [];
        List<string> deletes = [];
        string[] lines = text.Split('\n');
        foreach (string line in lines.Skip(1).Where(line => line.Length > 0))
        {
            switch (line.Split('\t'))
            {
                case [MoveWord, var staged, var target] when PublishedPath.IsSafe(staged) && PublishedPath.IsSafe(target):
                    moves.Add((staged, target));
                    break;
                case [DeleteWord, var target] when PublishedPath.IsSafe(target):
                    deletes.Add(target);
                    break;
                default:
                    return null;
            }
        }

        return lines[0] == Heading && lines[^1].Length == 0 ? new Journal(moves, deletes) : null;
    }

    public override string ToString()
    {
        StringBuilder text = new(Heading);
        text.Append('\n');
        foreach ((string staged, string target) in Moves)
        {
            text.Append(MoveWord).Append('\t').Append(staged).Append('\t').Append(target).Append('\n');
        }

        foreach (string target in Deletes)
        {
            text.Append(DeleteWord).Append('\t').Append(target).Append('\n');
        }

        return text.ToString();
    }

    /// <param name="staging">the folder that the moves start from</param>
    /// <param name="root">the output folder</param>
    public void Apply(string staging, string root)
    {
        HashSet<string> made = new(StringComparer.Ordinal);
        foreach ((string staged, string target) in Moves)
        {
            string from = Path.Combine(staging, staged);
            string to = Path.Combine(root, target);
            if (Directory.Exists(from))
            {
                Directory.Move(from, to);
            }
            else if (File.Exists(from))
            {
                string folder = Path.GetDirectoryName(to)!;
                if (made.Add(folder))
                {
                    Directory.CreateDirectory(folder);
                }

                File.Move(from, to, overwrite: true);
            }
        }

        foreach (string target in Deletes)
        {
            string file = Path.Combine(root, target);
            string folder = Path.GetDirectoryName(file)!;
            if (Directory.Exists(folder))
            {
                File.Delete(file);
                RemoveEmptied(folder, root);
            }
        }
    }

    private static void RemoveEmptied(string folder, string root)
    {
        for (string at = folder; at.Length > root.Length && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at)!)
        {
            Directory.Delete(at);
        }
    }
}
