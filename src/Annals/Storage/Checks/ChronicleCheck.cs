using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Checks every invariant of a chronicle's file.</summary>
public static class ChronicleCheck
{
    /// <summary>A line for each fault, naming place and reason; none: everything holds.</summary>
    /// <param name="textsOf">the texts that a reader finds in a capture</param>
    /// <param name="articlesOf">the articles that a reader finds in a capture</param>
    public static IEnumerable<string> Faults(ChronicleFile file, Func<Capture, IEnumerable<string>> textsOf, Func<Capture, ValueList<Article>> articlesOf)
    {
        // A damaged file is read on: what else is wrong in it tells what to put back.
        (string What, Func<IEnumerable<string>> Check)[] checks =
        [
            ("file", () => FileCheck.Faults(file)),
            ("events", () => EventCheck.Faults(file)),
            ("addresses", () => AddressCheck.Faults(file)),
            ("lists", () => new ListCheck(file).Faults()),
            ("search index", () => SearchCheck.Faults(file)),
            ("names", () => NameCheck.Faults(file)),
            ("relations", () => RelationCheck.Faults(file)),
            ("captures", () => CaptureCheck.Faults(file)),
            ("evidence", () => new EvidenceCheck(file, articlesOf).Faults()),
            ("logs", () => LogCheck.Faults(file)),
            ("versions", () => VersionCheck.Faults(file)),
            ("suppressed texts", () => SuppressionCheck.Faults(file, textsOf)),
            ("remains of suppressed texts", () => RemainsCheck.Faults(file)),
        ];
        return checks.SelectMany(check => DamageGuard.Faults(check.What, check.Check));
    }
}
