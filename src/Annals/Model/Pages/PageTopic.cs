namespace Annals.Model.Pages;

/// <summary>A topic line of the event.</summary>
/// <param name="Name">the whole line</param>
/// <param name="Url">site path of its page; of the index of topics while it has none</param>
/// <param name="Links">the pages linked in the line; none where the line is one link, which is then the topic itself</param>
public sealed record PageTopic(string Name, string Url, ValueList<NamedAddress> Links);
