using System.Globalization;

namespace Annals.Storage.Checks;

/// <summary>Numbers that only grow: what is marked as changed was changed at a version that there was.</summary>
internal static class VersionCheck
{
    private static readonly string[] Numbers = ["version", "settled", "whole", "relate_from"];

    private static readonly (string Place, string Select)[] Newest =
    [
        ("event", "SELECT max(max(touched, row_touched)) FROM event"),
        ("link", "SELECT max(touched) FROM relinked"),
        ("name", "SELECT max(touched) FROM subject"),
        ("index of names", "SELECT max(touched) FROM touched_name"),
        ("list", "SELECT max(touched) FROM touched_list"),
        ("day", "SELECT max(touched) FROM touched_day"),
        ("settled", "SELECT max(CAST(value AS INTEGER)) FROM meta WHERE key = 'settled'"),
        ("whole", "SELECT max(CAST(value AS INTEGER)) FROM meta WHERE key = 'whole'"),
    ];

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        foreach (string name in Numbers)
        {
            if (file.Meta(name) is { } value && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                yield return $"file: its note “{name}” is no number";
            }
        }

        long version = long.TryParse(file.Meta("version"), NumberStyles.None, CultureInfo.InvariantCulture, out long known) ? known : 0;
        foreach ((string place, string select) in Newest)
        {
            if (file.Statement(select, 0).Number() is { } newest && newest > version)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"version {version}: {place} is marked with the later version {newest}");
            }
        }

        if (file.Statement("SELECT 1 FROM sqlite_sequence WHERE name = 'change' AND seq < (SELECT max(number) FROM change)", 0).Value() is not null)
        {
            yield return "changes: the next number would be one that was given before";
        }
    }
}
