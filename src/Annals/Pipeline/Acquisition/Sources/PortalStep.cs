using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>What some requests to a portal gave: to be recorded as a whole, before the next step is asked for.</summary>
/// <param name="Pages">what is now known of pages that were asked for</param>
/// <param name="Captures">the pages among them that are new or changed</param>
/// <param name="Stop">why nothing more can be had now; null: go on</param>
/// <param name="MovedTo">where redirections of the last answer that are meant to last led the API; null: there were none, or one that is not</param>
/// <param name="Status">of the answer that stopped it</param>
/// <param name="Wait">how long the server wants to be left in peace; null: it does not say</param>
public sealed record PortalStep(
    IReadOnlyList<PortalPage> Pages, IReadOnlyList<FetchedCapture> Captures, FetchRefusal? Stop, string? MovedTo = null, TimeSpan? Wait = null, int? Status = null);
