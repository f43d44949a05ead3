using System.Text;

namespace Annals.Model.Pages;

/// <summary>
/// How an index of names is laid out in pages: a part per first letter where there are more than <see cref="MostNames"/>, and under the same first letters
/// a part per next one where there are more again. Only the branches asked for are counted, so that where one name stands does not depend on how many there are.
/// </summary>
/// <param name="branches">counts the names whose keys begin with the letters given</param>
public sealed class NameIndex(Func<string, NameBranch> branches)
{
    /// <summary>The most names on a page, but for those that are the same so far.</summary>
    public const int MostNames = 200;

    /// <summary>Names that are the same so far are not split further, in scalar values.</summary>
    public const int MostPrefix = 40;

    /// <summary>The key of a name without letters and digits.</summary>
    public const string Symbols = "_";

    /// <summary>The first page.</summary>
    public NameIndexPart First => Part("", branches("").Names);

    /// <summary>All parts: the first page, then each before the parts below it.</summary>
    public IEnumerable<NameIndexPart> Parts => Under(First);

    /// <summary>What a name is ordered and split by: plain lower-case letters and digits, everything else a hyphen.</summary>
    public static string Key(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (Rune rune in Folding.Plain(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Put(Rune.ToLowerInvariant(rune));
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        string whole = key.ToString().TrimEnd('-');
        return whole.Length == 0 ? Symbols : whole;
    }

    /// <summary>The part on whose page a name with this key stands, after those that it lies in, from the first page on.</summary>
    public ValueList<NameIndexPart> Path(string key)
    {
        List<NameIndexPart> path = [First];
        while (Below(path[^1]).FirstOrDefault(part => key.StartsWith(part.Prefix, StringComparison.Ordinal)) is { } next)
        {
            path.Add(next);
        }

        return [.. path];
    }

    /// <summary>The part with this prefix; null: there is none.</summary>
    public NameIndexPart? Find(string prefix) => Path(prefix)[^1] is { } part && part.Prefix == prefix ? part : null;

    /// <summary>The parts directly below a part.</summary>
    public ValueList<NameIndexPart> Below(NameIndexPart part) =>
        part.IsBranch ? branches(part.Prefix).Longer.Select(longer => Part(Lengthened(longer.Prefix, longer.Names), longer.Names)).ToValueList() : [];

    /// <summary>A part and all parts below it, each before those below it.</summary>
    public IEnumerable<NameIndexPart> Under(NameIndexPart part) => Below(part).SelectMany(Under).Prepend(part);

    private static NameIndexPart Part(string prefix, int names) => new(prefix, names, IsSplit(prefix, names));

    private static bool IsSplit(string prefix, int names) => names > MostNames && Scalars.Count(prefix) < MostPrefix;

    /// <summary>A part whose names would all lie in one part below it is that part; but every index has a page per first letter.</summary>
    private string Lengthened(string prefix, int names)
    {
        bool isLetter = Scalars.Count(prefix) == 1;
        while (!isLetter && IsSplit(prefix, names) && branches(prefix) is { Own: 0, Longer: [(string only, _)] })
        {
            prefix = only;
        }

        return prefix;
    }
}
