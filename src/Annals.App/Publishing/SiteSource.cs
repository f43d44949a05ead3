using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Annals.App.Settings;
using Annals.Model;
using Annals.Pipeline.Site;

namespace Annals.App.Publishing;

/// <summary>What a site is made from beside the chronicle.</summary>
/// <param name="Editorials">name and text of each file in the folder of editorials</param>
internal sealed partial record SiteSource(SiteSettings Settings, IReadOnlyList<(string Name, string Text)> Editorials)
{
    /// <summary>What stands beside the chronicle's file: its settings and the editorials they name.</summary>
    /// <param name="database">the chronicle's file</param>
    /// <exception cref="SettingsException">something there cannot be used</exception>
    public static SiteSource Read(string database)
    {
        SiteSettings settings = SettingsFile.Read(database);
        return new SiteSource(settings, SettingsFile.Editorials(database, settings));
    }

    /// <summary>
    /// Stands for the settings, the editorials and the program: where it is another, any page may have changed. The program counts by what it was
    /// compiled to, not by its version, so that a change in a page's words reaches every page.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            StringBuilder text = new();
            text.Append(typeof(Edition).Module.ModuleVersionId).Append('\0').Append(JsonSerializer.Serialize(Settings, SettingsJson.Default.SiteSettings));
            foreach ((string name, string content) in Editorials)
            {
                text.Append('\0').Append(name).Append('\0').Append(content);
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>Written without reflection, which would take longer than all else a command does before its work.</summary>
    [JsonSerializable(typeof(SiteSettings))]
    private sealed partial class SettingsJson : JsonSerializerContext;
}
