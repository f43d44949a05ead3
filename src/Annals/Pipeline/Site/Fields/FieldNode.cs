namespace Annals.Pipeline.Site.Fields;

/// <summary>A field as it was read from JSON or XML, before anyone asked what it means.</summary>
/// <param name="Name">empty for an element of a JSON list</param>
/// <param name="Line">1-based, in the text that was read</param>
/// <param name="Place">1-based: byte of the text in JSON, column of the line in XML</param>
/// <param name="Text">of a value; empty for records and lists</param>
internal sealed record FieldNode(string Name, FieldKind Kind, int Line, long Place, string Text, IReadOnlyList<FieldNode> Children);
