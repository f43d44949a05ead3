namespace Annals.Pipeline.Site.Fields;

/// <summary>Reads one of a few names.</summary>
internal delegate bool TryReadName<T>(string name, out T value);
