using System.Reflection;
using Annals.App.Settings;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.App.Following;

/// <summary>The client of this program, with the manners and permissions that the settings give it.</summary>
internal sealed class Outbound : IDisposable
{
    private readonly GuardedClient _guarded;

    /// <param name="database">the chronicle's file, beside which the settings are</param>
    /// <param name="lookup">how hosts are found; null: as the machine finds them</param>
    public Outbound(string database, FetchLimits limits, TimeProvider time, IHostLookup? lookup = null)
    {
        FetchSettings settings = SettingsFile.ReadFetch(database);
        Dictionary<string, string> credentials = new(StringComparer.Ordinal);
        foreach ((string origin, string variable) in settings.Credentials)
        {
            credentials[origin] = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } secret
                ? secret
                : throw new SettingsException(SettingsFile.PathOf(database), $"the environment has no variable {variable}, which holds the credentials for {origin}");
        }

        string version = typeof(Outbound).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        AddressGuard guard = new(EmbeddedTable.Rows("special-addresses.tsv"), settings.AllowPrivate);
        SiteSettings site = SettingsFile.Read(database);
        string agent = PoliteClient.Agent(version, site.Contact);
        KeepsImages = site.Images == ImagePolicy.Store;
        Limits = limits;
        Settings = settings;
        _guarded = new GuardedClient(limits, guard, lookup ?? new SystemHostLookup(), time, agent, credentials);
        Client = new PoliteClient(_guarded, limits, Holds, time);
    }

    public FetchLimits Limits { get; }

    /// <summary>What the owner says about fetching.</summary>
    public FetchSettings Settings { get; }

    /// <summary>Whether cover images are kept.</summary>
    public bool KeepsImages { get; }

    /// <summary>The hosts that asked for patience.</summary>
    public HostHolds Holds { get; } = new();

    public PoliteClient Client { get; }

    public void Dispose() => _guarded.Dispose();
}
