using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>What the file of an editorial gave.</summary>
/// <param name="Editorial">null: it is refused, and the last fault says why</param>
/// <param name="Faults">in the order of their lines</param>
public sealed record EditorialReading(Editorial? Editorial, ValueList<EditorialFault> Faults);
