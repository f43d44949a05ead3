using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Events;

/// <summary>What reading an event page back gave.</summary>
/// <param name="Page">null where too little could be read; the diagnostics say why</param>
/// <param name="Detail">null where the text holds no id, as in Markdown</param>
/// <param name="Diagnostics">empty where every part was understood</param>
public sealed record EventReading(EventPage? Page, EventDetail? Detail, ValueList<Diagnostic> Diagnostics);
