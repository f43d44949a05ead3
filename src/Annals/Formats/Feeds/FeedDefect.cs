namespace Annals.Formats.Feeds;

/// <summary>What is wrong with a feed.</summary>
/// <param name="Line">from 1; 0 where it belongs to no line</param>
/// <param name="Message">one sentence</param>
public readonly record struct FeedDefect(int Line, string Message);
