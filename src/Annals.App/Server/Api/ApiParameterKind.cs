namespace Annals.App.Server.Api;

/// <summary>What the value of a parameter is.</summary>
internal enum ApiParameterKind
{
    /// <summary>any text of bounded length</summary>
    Text,

    /// <summary>a name, which has a letter or a digit</summary>
    Name,

    /// <summary>a year, a month or a date</summary>
    Date,

    /// <summary>a date</summary>
    Day,

    /// <summary>a whole number</summary>
    Number,

    /// <summary>one of several words</summary>
    Choice,

    /// <summary>what an answer before gave as <c>next</c></summary>
    Cursor,
}
