namespace Annals.Language;

/// <summary>A word or number of a text.</summary>
/// <param name="Text">plain letters, lower case; a number as printed, with its dots and commas</param>
/// <param name="IsCapital">it begins with a capital letter</param>
/// <param name="IsAcronym">at least two letters, all of them capital, with or without dots between</param>
/// <param name="IsNumber">digits only, with dots and commas between them</param>
/// <param name="Sign">the currency sign before a number or the per cent or degree sign behind it; else <c>'\0'</c></param>
public readonly record struct TextToken(string Text, bool IsCapital, bool IsAcronym, bool IsNumber, char Sign);
