using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>All editorials of a site.</summary>
/// <param name="Editorials">newest first, those of a day by address</param>
/// <param name="Faults">by file and line</param>
public sealed record EditorialShelf(ValueList<Editorial> Editorials, ValueList<EditorialFault> Faults)
{
    /// <summary>
    /// Reads the files of a folder. Two editorials of a day with the same slug are told apart by a number, in the ordinal order of the files' names.
    /// </summary>
    /// <param name="files">name and text of each</param>
    /// <param name="language">BCP 47 tag of the texts</param>
    /// <param name="events">the present event with an address, present or past; null: there is none to link</param>
    public static EditorialShelf Read(
        IEnumerable<(string Name, string Text)> files, string language, string? publicAddress, Func<DateOnly?, string, NamedAddress?> events)
    {
        EditorialReader reader = new(language, publicAddress, events);
        List<Editorial> editorials = [];
        List<EditorialFault> faults = [];
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string text) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            EditorialReading reading = reader.Read(name, text);
            faults.AddRange(reading.Faults);
            if (reading.Editorial is not { } editorial)
            {
                continue;
            }

            string url = editorial.Url;
            for (int number = 2; !taken.Add(url); number++)
            {
                url = string.Create(null, $"{editorial.Url}-{number}");
            }

            editorials.Add(editorial with { Url = url });
        }

        return new EditorialShelf(
            editorials.OrderByDescending(editorial => editorial.Date).ThenBy(editorial => editorial.Url, StringComparer.Ordinal).ToValueList(), [.. faults]);
    }
}
