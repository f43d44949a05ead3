namespace Annals.Pipeline.Site.Events;

/// <summary>The parts of an event page that have a heading in Markdown.</summary>
internal enum MarkdownPart
{
    Top,
    Sources,
    News,
    Opinion,
    Quotes,
    Entities,
    Related,
    Later,
    Earlier,
    Discussed,
    History,
    Corrections,
    Licences,
    About,
    Unknown,
}
