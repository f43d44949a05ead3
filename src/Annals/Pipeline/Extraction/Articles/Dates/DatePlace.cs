namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Where on a page a date stands.</summary>
internal enum DatePlace
{
    /// <summary>What the page says of itself: its head, its JSON-LD, its address, its scripts.</summary>
    Said,

    /// <summary>Printed above the text, or in an element made for dates.</summary>
    Near,

    /// <summary>Printed within the text.</summary>
    Within,

    /// <summary>Printed behind the text.</summary>
    Behind,
}
