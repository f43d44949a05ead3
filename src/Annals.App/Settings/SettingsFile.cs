using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Model;

namespace Annals.App.Settings;

/// <summary>The settings of a site: <c>annals.json</c> beside the chronicle's file, an object with the properties of <see cref="SiteSettings"/>.</summary>
internal static class SettingsFile
{
    public const string Name = "annals.json";

    /// <summary>A longer file is refused, in bytes.</summary>
    private const long MostBytes = 1 << 20;

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };
    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the settings of a chronicle are.</summary>
    /// <param name="database">the chronicle's file</param>
    public static string PathOf(string database) => Path.Combine(FolderOf(database), Name);

    /// <summary>The settings of a chronicle; those of a new one where it has no file.</summary>
    /// <exception cref="SettingsException">the file cannot be read, or something in it is no setting</exception>
    public static SiteSettings Read(string database) => Text(database) is { } text ? Parse(PathOf(database), text) : new SiteSettings();

    /// <summary>What the settings of a chronicle say about fetching.</summary>
    /// <exception cref="SettingsException">the file cannot be read, or something in it is no setting</exception>
    public static FetchSettings ReadFetch(string database) => Text(database) is { } text
        ? Parse(PathOf(database), text, (root, wrong) => root.TryGetProperty(FetchFields.Name, out JsonElement fetch) ? FetchFields.Read(fetch, wrong) : new FetchSettings())
        : new FetchSettings();

    /// <param name="path">what faults call the text</param>
    /// <exception cref="SettingsException">something in the text is no setting</exception>
    public static SiteSettings Parse(string path, string text) => Parse(path, text, SettingsFields.Read);

    private static T Parse<T>(string path, string text, Func<JsonElement, Func<string, Exception>, T> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement, fault => new SettingsException(path, fault))
                : throw new SettingsException(path, "a JSON object is expected");
        }
        catch (JsonException fault)
        {
            throw new SettingsException(path, $"line {fault.LineNumber + 1} is no JSON", fault);
        }
    }

    private static string? Text(string database)
    {
        string path = PathOf(database);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new FileInfo(path).Length <= MostBytes ? File.ReadAllText(path) : throw new SettingsException(path, $"longer than {MostBytes} bytes");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(path, "it cannot be read", fault);
        }
    }

    /// <summary>The settings as the file holds them, every property with its value.</summary>
    public static string Write(SiteSettings settings, FetchSettings? fetch = null)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Writing))
        {
            json.WriteStartObject();
            SettingsFields.Write(json, settings, fetch ?? new FetchSettings());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Name and text of each editorial, by name; none where there is no folder of them.</summary>
    /// <exception cref="SettingsException">a file cannot be read</exception>
    public static IReadOnlyList<(string Name, string Text)> Editorials(string database, SiteSettings settings)
    {
        string folder = Path.Combine(FolderOf(database), settings.Editorials);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(folder, "its editorials cannot be read", fault);
        }
    }

    private static string FolderOf(string database) => Path.GetDirectoryName(Path.GetFullPath(database)) ?? ".";
}
