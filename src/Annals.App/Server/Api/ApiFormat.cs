namespace Annals.App.Server.Api;

/// <summary>How the API gives what it has.</summary>
internal enum ApiFormat
{
    /// <summary>one object</summary>
    Json,

    /// <summary>a whole result set, one object a line</summary>
    Jsonl,

    /// <summary>a whole result set as a table (RFC 4180)</summary>
    Csv,
}
