namespace Annals.App.Server.Api;

/// <summary>Names and limits that several operations share.</summary>
internal static class ApiTerms
{
    public const string Root = "/api";
    public const string Description = "/api/openapi.json";

    public const string Cursor = "cursor";
    public const string Limit = "limit";
    public const string Format = "format";
    public const string Query = "q";

    /// <summary>Items of a page where nothing is said.</summary>
    public const int UsualItems = 50;

    /// <summary>Items of a page at most.</summary>
    public const int MostItems = 500;

    /// <summary>Changes of a page at most: they are short.</summary>
    public const int MostChanges = 10_000;

    public const string JsonType = "application/json";
    public const string JsonlType = "application/jsonl";
    public const string CsvType = "text/csv";
    public const string ProblemType = "application/problem+json";
}
