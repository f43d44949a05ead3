using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Checks every invariant of a chronicle's file.</summary>
public static class ChronicleCheck
{
    /// <summary>A line for each fault, naming place and reason; none: everything holds.</summary>
    /// <param name="textsOf">the texts that a reader finds in a capture</param>
    public static IEnumerable<string> Faults(ChronicleFile file, Func<Capture, IEnumerable<string>> textsOf)
    {
        bool sound = true;
        foreach (string fault in FileCheck.Faults(file))
        {
            sound = false;
            yield return fault;
        }

        if (!sound)
        {
            // What a damaged file says of itself is not worth reading.
            yield break;
        }

        IEnumerable<string>[] checks =
        [
            EventCheck.Faults(file), AddressCheck.Faults(file), new ListCheck(file).Faults(), NameCheck.Faults(file), RelationCheck.Faults(file),
            CaptureCheck.Faults(file), LogCheck.Faults(file), SuppressionCheck.Faults(file, textsOf),
        ];
        foreach (string fault in checks.SelectMany(check => check))
        {
            yield return fault;
        }
    }
}
