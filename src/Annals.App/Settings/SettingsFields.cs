using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.Model;
using Annals.Pipeline.Site;

namespace Annals.App.Settings;

/// <summary>The properties of a settings file, each with its check.</summary>
internal static partial class SettingsFields
{
    private const int MostFrontDays = 366;
    private const int MostCharacters = 10_000;

    private static readonly string[] Names =
    [
        "title", "tagline", "owner", "contact", "legalNotice", "language", "publicAddress", "licenceName", "licenceAddress", "textSource",
        "textAddress", "textLicenceName", "textLicenceAddress", "frontDays", "images", "editorials", FetchFields.Name,
    ];

    /// <param name="wrong">makes the exception for what is wrong in a property</param>
    public static SiteSettings Read(JsonElement root, Func<string, Exception> wrong)
    {
        SiteSettings settings = new();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            settings = property.Name switch
            {
                "title" => settings with { Title = Text(property, wrong) },
                "tagline" => settings with { Tagline = TextOrNull(property, wrong) },
                "owner" => settings with { Owner = TextOrNull(property, wrong) },
                "contact" => settings with { Contact = TextOrNull(property, wrong) },
                "legalNotice" => settings with { LegalNotice = TextOrNull(property, wrong) },
                "language" => settings with { Language = Language(property, wrong) },
                "publicAddress" => settings with { PublicAddress = PublicAddress(property, wrong) },
                "licenceName" => settings with { LicenceName = Text(property, wrong) },
                "licenceAddress" => settings with { LicenceAddress = Address(property, wrong) },
                "textSource" => settings with { TextSource = Text(property, wrong) },
                "textAddress" => settings with { TextAddress = TextOrNull(property, wrong) is null ? null : Address(property, wrong) },
                "textLicenceName" => settings with { TextLicenceName = Text(property, wrong) },
                "textLicenceAddress" => settings with { TextLicenceAddress = Address(property, wrong) },
                "frontDays" => settings with { FrontDays = FrontDays(property, wrong) },
                "images" => settings with { Images = Images(property, wrong) },
                "editorials" => settings with { Editorials = Text(property, wrong) },
                FetchFields.Name => Checked(settings, property, wrong),
                _ => throw wrong($"\"{property.Name}\" is no setting; there are {string.Join(", ", Names)}"),
            };
        }

        return settings;
    }

    public static void Write(Utf8JsonWriter json, SiteSettings settings, FetchSettings fetch)
    {
        json.WriteString("title", settings.Title);
        json.WriteString("tagline", settings.Tagline);
        json.WriteString("owner", settings.Owner);
        json.WriteString("contact", settings.Contact);
        json.WriteString("legalNotice", settings.LegalNotice);
        json.WriteString("language", settings.Language);
        json.WriteString("publicAddress", settings.PublicAddress);
        json.WriteString("licenceName", settings.LicenceName);
        json.WriteString("licenceAddress", settings.LicenceAddress);
        json.WriteString("textSource", settings.TextSource);
        json.WriteString("textAddress", settings.TextAddress);
        json.WriteString("textLicenceName", settings.TextLicenceName);
        json.WriteString("textLicenceAddress", settings.TextLicenceAddress);
        json.WriteNumber("frontDays", settings.FrontDays);
        json.WriteString("images", settings.Images == ImagePolicy.Store ? "store" : "link");
        json.WriteString("editorials", settings.Editorials);
        FetchFields.Write(json, fetch);
    }

    // What is said about fetching is read by those who fetch, and checked by all.
    private static SiteSettings Checked(SiteSettings settings, JsonProperty property, Func<string, Exception> wrong)
    {
        FetchFields.Read(property.Value, wrong);
        return settings;
    }

    private static string? TextOrNull(JsonProperty property, Func<string, Exception> wrong) =>
        property.Value.ValueKind == JsonValueKind.Null || (property.Value.ValueKind == JsonValueKind.String && property.Value.GetString()!.Trim().Length == 0)
            ? null
            : Text(property, wrong);

    private static string Text(JsonProperty property, Func<string, Exception> wrong)
    {
        string? text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()!.Trim() : null;
        return text is { Length: > 0 and <= MostCharacters } && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? text
            : throw wrong($"\"{property.Name}\" must be a text of 1 to {MostCharacters} characters");
    }

    private static string Language(JsonProperty property, Func<string, Exception> wrong)
    {
        string language = Text(property, wrong);
        return LanguageTag().IsMatch(language) ? language : throw wrong($"\"{property.Name}\" must be a language tag such as en or pt-BR, not \"{language}\"");
    }

    private static string Address(JsonProperty property, Func<string, Exception> wrong)
    {
        string address = Text(property, wrong);
        return WebLink.IsAllowed(address) && WebUri.TryCreate(address, out _)
            ? address
            : throw wrong($"\"{property.Name}\" must be an address that begins with http: or https:, not \"{address}\"");
    }

    private static string? PublicAddress(JsonProperty property, Func<string, Exception> wrong)
    {
        if (TextOrNull(property, wrong) is not { } text)
        {
            return null;
        }

        return WebUri.TryCreate(text, out Uri? address)
            && WebLink.IsAllowed(text)
            && address.Scheme is "http" or "https"
            && address is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0, Host.Length: > 0 }
            ? text.TrimEnd('/')
            : throw wrong($"\"{property.Name}\" must be an address such as https://example.org/chronicle, not \"{text}\"");
    }

    private static int FrontDays(JsonProperty property, Func<string, Exception> wrong) =>
        property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out int days) && days is >= 1 and <= MostFrontDays
            ? days
            : throw wrong(string.Create(CultureInfo.InvariantCulture, $"\"{property.Name}\" must be a whole number from 1 to {MostFrontDays}"));

    private static ImagePolicy Images(JsonProperty property, Func<string, Exception> wrong) => Text(property, wrong) switch
    {
        "link" => ImagePolicy.Link,
        "store" => ImagePolicy.Store,
        { } other => throw wrong($"\"{property.Name}\" must be link or store, not \"{other}\""),
    };

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
