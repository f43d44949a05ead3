using System.CommandLine;
using System.Globalization;
using Annals.App.Settings;
using Annals.Model;

namespace Annals.App.Commands;

/// <summary><c>annals init</c>: makes a settings file.</summary>
internal static class InitCommand
{
    private const string Description = """
        Make a settings file, annals.json, beside the chronicle's file: title, tagline, owner, contact, legal notice, language, public address, licence, whose texts are read and under which licence,
        whether pictures are shown, whether the pages that events cite are fetched (cited: off, on, or archive for the archive that a citation names where its page is gone), how many days the front page has at most, where editorials are. What is not given keeps its default; open the file to change it.

        Examples:
          annals init
          annals init --title "The Valley Chronicle" --owner "A. Writer" --address https://example.org/chronicle
          annals init --text-source "the Annals samples" --text-address "" --text-licence "CC0 1.0" --text-licence-address https://creativecommons.org/publicdomain/zero/1.0/
          annals init --force
        """;

    public static Command Create(GlobalOptions globals)
    {
        SiteSettings defaults = new();
        (Option<string?> Option, Func<SiteSettings, string, SiteSettings> Set)[] texts =
        [
            (Text("--title", "the name of the site", "TEXT"), (site, value) => site with { Title = value }),
            (Text("--tagline", "one line under the name; empty for none", "TEXT"), (site, value) => site with { Tagline = OrNull(value) }),
            (Text("--owner", "who publishes the site", "NAME"), (site, value) => site with { Owner = OrNull(value) }),
            (Text("--contact", "how to reach the owner: an address of the web or of mail", "ADDRESS"), (site, value) => site with { Contact = OrNull(value) }),
            (Text("--legal-notice", "what the law of the owner's country asks to be said", "TEXT"), (site, value) => site with { LegalNotice = OrNull(value) }),
            (Text("--language", $"of the words of the site itself (default: {defaults.Language})", "TAG"), (site, value) => site with { Language = value }),
            (Text("--address", "where the site is published, such as https://example.org/chronicle", "URL"), (site, value) => site with { PublicAddress = OrNull(value) }),
            (Text("--licence", $"the licence of the chronicle as a whole (default: {defaults.LicenceName})", "NAME"), (site, value) => site with { LicenceName = value }),
            (Text("--licence-address", "where the text of the licence is", "URL"), (site, value) => site with { LicenceAddress = value }),
            (Text("--text-source", $"whose day pages are read (default: {defaults.TextSource})", "NAME"), (site, value) => site with { TextSource = value }),
            (Text("--text-address", "where each of them can be read, before its title; empty for nowhere", "URL"), (site, value) => site with { TextAddress = OrNull(value) }),
            (Text("--text-licence", $"the licence of their texts (default: {defaults.TextLicenceName})", "NAME"), (site, value) => site with { TextLicenceName = value }),
            (Text("--text-licence-address", "where the text of that licence is", "URL"), (site, value) => site with { TextLicenceAddress = value }),
            (Text("--images", "whether cover images are linked or stored (default: link)", "link|store"), (site, value) => site with { Images = value == "store" ? ImagePolicy.Store : ImagePolicy.Link }),
            (Text("--editorials", $"the folder of editorials (default: {defaults.Editorials})", "DIR"), (site, value) => site with { Editorials = value }),
        ];
        texts[^2].Option.AcceptOnlyFromAmong("link", "store");
        Option<int?> days = new("--front-days") { Description = string.Create(CultureInfo.InvariantCulture, $"how many days the front page has at most (default: {defaults.FrontDays})"), HelpName = "N" };
        Option<string?> cited = Text("--cited", "whether the pages that events cite are fetched, and from the archive that a citation names where they are gone (default: off)", "off|on|archive");
        cited.AcceptOnlyFromAmong("off", "on", "archive");
        Option<bool> force = new("--force") { Description = "overwrite a settings file" };
        Command command = new("init", Description) { days, cited, force };
        foreach ((Option<string?> option, _) in texts)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            SiteSettings settings = defaults with { FrontDays = parsed.GetValue(days) ?? defaults.FrontDays };
            foreach ((Option<string?> option, Func<SiteSettings, string, SiteSettings> set) in texts)
            {
                settings = parsed.GetValue(option) is { } given ? set(settings, given.Trim()) : settings;
            }

            return Make(SettingsFile.PathOf(parsed.GetRequiredValue(globals.Database)), settings, new FetchSettings { Cited = Enum.Parse<CitedPolicy>(parsed.GetValue(cited) ?? "off", true) }, parsed.GetValue(force), parsed.GetValue(globals.Json));
        });
        return command;
    }

    private static int Make(string path, SiteSettings settings, FetchSettings fetch, bool force, bool json)
    {
        if (File.Exists(path) && !force)
        {
            Console.Error.WriteLine($"annals init: {path} exists; --force overwrites it.");
            return ExitCode.SomeRefused;
        }

        string text = SettingsFile.Write(settings, fetch);
        // What could not be read again is not written.
        SettingsFile.Parse(path, text);
        string draft = path + ".new";
        try
        {
            File.WriteAllText(draft, text);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"annals init: {path} cannot be written: {fault.Message}");
            return ExitCode.Storage;
        }

        if (json)
        {
            JsonLines.Print(writer => writer.WriteString("settings", path));
        }
        else
        {
            Console.WriteLine($"{path}: written; open it and fill in what you know");
        }

        return ExitCode.Done;
    }

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
