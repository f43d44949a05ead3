using OpenTelemetry.Metrics;

namespace Annals.App.Server;

/// <summary>
/// Sends measurements to the owner's collector (https://opentelemetry.io), set up by its usual environment (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and so on).
/// Nothing of it is loaded, and nothing is sent, unless that is asked for.
/// </summary>
internal static class Telemetry
{
    private const string Prefix = "OTEL_";

    /// <summary>Requests by method, status and duration, connections, memory and garbage. None of them knows who asked.</summary>
    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTo(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(
            Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .Where(variable => ((string)variable.Key).StartsWith(Prefix, StringComparison.Ordinal))
                .Select(variable => new KeyValuePair<string, string?>((string)variable.Key, (string?)variable.Value)));
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
    }
}
