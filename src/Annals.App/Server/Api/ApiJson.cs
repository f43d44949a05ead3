using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Annals.App.Server.Api;

/// <summary>Writes trees of JSON without reflection.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ApiJson : JsonSerializerContext;
