using Annals.App.Tests.Server;

[assembly: AssemblyFixture(typeof(Annals.App.Tests.SampleChronicle))]
[assembly: AssemblyFixture(typeof(Annals.App.Tests.SmallChronicle))]

namespace Annals.App.Tests;

/// <summary>All samples, imported and built once by the real program for the tests that only read them.</summary>
public sealed class SampleChronicle : IDisposable
{
    private readonly Lazy<RunningServer> _server;

    public SampleChronicle()
    {
        _server = new Lazy<RunningServer>(() => RunningServer.Start(Folder));
        BuiltChronicle.Copy(Path.Combine(Checkout.Root, "samples", "opinion"), Path.Combine(Folder, "opinion"));
        BuiltChronicle.Make(Folder, [Path.Combine(Checkout.Root, "samples", "days")]);
    }

    /// <summary>Holds <c>annals.db</c>, the editorials, and the site in <c>site</c>.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("annals-").FullName;

    public string Site => Path.Combine(Folder, "site");

    /// <summary>A server of it, for the tests that only ask.</summary>
    internal RunningServer Server => _server.Value;

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
