using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks;

/// <summary>What follows the name of a rig: <c>--option value</c> pairs and plain words.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public Arguments(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                _words.Add(args[i]);
            }
            else if (i + 1 < args.Count)
            {
                _options[args[i][2..]] = args[++i];
            }
            else
            {
                throw new RigException($"the option {args[i]} has no value");
            }
        }
    }

    public IReadOnlyList<string> Words => _words;

    public string? Optional(string option) => _options.GetValueOrDefault(option);

    public string Text(string option) => Optional(option) ?? throw new RigException($"the option --{option} is missing");

    public int Number(string option, int otherwise) => (int)Real(option, otherwise);

    public double Real(string option, double otherwise)
    {
        if (Optional(option) is not { } text)
        {
            return otherwise;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw new RigException($"--{option} {text} is no number");
    }

    /// <summary>A folder that is there, with its whole path: the program may run elsewhere.</summary>
    public string Folder(string option)
    {
        string folder = Path.GetFullPath(Text(option));
        return Directory.Exists(folder) ? folder : throw new RigException($"there is no folder {folder}");
    }

    /// <summary>An empty folder to work in: what an earlier run left there is deleted.</summary>
    public string FreshFolder(string option)
    {
        string folder = Path.GetFullPath(Text(option));
        Folders.Clear(folder);
        Directory.CreateDirectory(folder);
        return folder;
    }
}
