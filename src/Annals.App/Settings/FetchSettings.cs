using Annals.Model;

namespace Annals.App.Settings;

/// <summary>What the owner says about fetching: the object <c>fetch</c> of the settings.</summary>
internal sealed record FetchSettings
{
    /// <summary>Hosts that may be asked though their address is a private one: <c>wiki.lan</c>, or <c>wiki.lan:8080</c> for one port.</summary>
    public ValueList<string> AllowPrivate { get; init; } = [];

    /// <summary>By origin (<c>https://example.org</c>): the variable of the environment that holds the value of the header <c>Authorization</c> for it.</summary>
    public ValueList<(string Origin, string Variable)> Credentials { get; init; } = [];

    public CitedPolicy Cited { get; init; } = CitedPolicy.Off;

    /// <summary>Pages that events cite, or that sources lead to, asked for in one run; from 1.</summary>
    public int PagesPerRun { get; init; } = 200;
}
