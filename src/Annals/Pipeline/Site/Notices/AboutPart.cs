using Annals.Model;

namespace Annals.Pipeline.Site.Notices;

/// <summary>A part of what the site says about itself.</summary>
internal sealed record AboutPart(string Heading, ValueList<string> Paragraphs);
