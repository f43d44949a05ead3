namespace Annals.Pipeline.Site.Fields;

/// <summary>What a reader found where a field stands. XML does not tell text from numbers, nor records from lists.</summary>
internal enum FieldKind
{
    Text,
    Number,
    Flag,
    Nothing,
    Record,
    List,
    XmlText,
    XmlGroup,
}
