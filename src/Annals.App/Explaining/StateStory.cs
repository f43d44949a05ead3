using Annals.Model;
using Annals.Storage;

namespace Annals.App.Explaining;

/// <summary>What one state of a day page said of an event.</summary>
/// <param name="CaptureName">what messages called the capture; null: its bytes were dropped</param>
/// <param name="Placed">the entry that is the event, and why; null: the state has none</param>
internal sealed record StateStory(StateOrigin State, string? CaptureName, int Bytes, string? MediaType, PlacedEntry? Placed);
