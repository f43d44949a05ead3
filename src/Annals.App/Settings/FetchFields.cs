using System.Globalization;
using System.Text.Json;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.App.Settings;

/// <summary>The properties of the settings about fetching, each with its check.</summary>
internal static class FetchFields
{
    public const string Name = "fetch";

    private const int MostEntries = 1000;
    private const int MostPages = 100_000;

    /// <param name="wrong">makes the exception for what is wrong in a property</param>
    public static FetchSettings Read(JsonElement root, Func<string, Exception> wrong)
    {
        FetchSettings settings = new();
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw wrong($"\"{Name}\" must be an object");
        }

        foreach (JsonProperty property in root.EnumerateObject())
        {
            settings = property.Name switch
            {
                "allowPrivate" => settings with { AllowPrivate = Hosts(property.Value, wrong) },
                "credentials" => settings with { Credentials = Credentials(property.Value, wrong) },
                "cited" => settings with { Cited = Cited(property.Value, wrong) },
                "pagesPerRun" => settings with { PagesPerRun = Pages(property.Value, wrong) },
                _ => throw wrong($"\"{property.Name}\" is no setting of \"{Name}\"; there are cited, pagesPerRun, allowPrivate, credentials"),
            };
        }

        return settings;
    }

    public static void Write(Utf8JsonWriter json, FetchSettings settings)
    {
        json.WriteStartObject(Name);
        json.WriteString("cited", settings.Cited.ToString().ToLowerInvariant());
        json.WriteNumber("pagesPerRun", settings.PagesPerRun);
        json.WriteStartArray("allowPrivate");
        foreach (string host in settings.AllowPrivate)
        {
            json.WriteStringValue(host);
        }

        json.WriteEndArray();
        json.WriteStartObject("credentials");
        foreach ((string origin, string variable) in settings.Credentials)
        {
            json.WriteString(origin, variable);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static CitedPolicy Cited(JsonElement value, Func<string, Exception> wrong) => (value.ValueKind == JsonValueKind.String ? value.GetString() : null) switch
    {
        "off" => CitedPolicy.Off,
        "on" => CitedPolicy.On,
        "archive" => CitedPolicy.Archive,
        _ => throw wrong("\"cited\" must be off, on or archive"),
    };

    private static int Pages(JsonElement value, Func<string, Exception> wrong) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int pages) && pages is >= 1 and <= MostPages
            ? pages : throw wrong(string.Create(CultureInfo.InvariantCulture, $"\"pagesPerRun\" must be a whole number from 1 to {MostPages}"));

    private static ValueList<string> Hosts(JsonElement list, Func<string, Exception> wrong)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostEntries)
        {
            throw wrong("\"allowPrivate\" must be a list of hosts such as [\"wiki.lan\", \"127.0.0.1:8080\"]");
        }

        List<string> hosts = [];
        foreach (JsonElement item in list.EnumerateArray())
        {
            string host = item.ValueKind == JsonValueKind.String ? item.GetString()!.Trim() : "";
            hosts.Add(FetchAddress.TryParse($"http://{host}/", out Uri address, out _) && address.AbsolutePath == "/" && address.Query.Length == 0
                ? host
                : throw wrong($"\"allowPrivate\" holds \"{host}\", which is no host such as wiki.lan or 127.0.0.1:8080"));
        }

        return hosts.ToValueList();
    }

    private static ValueList<(string Origin, string Variable)> Credentials(JsonElement map, Func<string, Exception> wrong)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            throw wrong("\"credentials\" must be an object such as {\"https://example.org\": \"NAME_OF_A_VARIABLE\"}");
        }

        List<(string, string)> credentials = [];
        foreach (JsonProperty property in map.EnumerateObject())
        {
            bool isOrigin = FetchAddress.TryParse(property.Name, out Uri origin, out _) && origin.PathAndQuery == "/";
            string variable = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : "";
            credentials.Add(isOrigin && variable.Length > 0
                ? (origin.GetLeftPart(UriPartial.Authority), variable)
                : throw wrong($"\"credentials\" holds \"{property.Name}\": an origin such as https://example.org and the name of a variable of the environment are expected"));
        }

        return credentials.ToValueList();
    }
}
