using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Diagnostics of one page, at most as many as the limit allows.</summary>
internal sealed class DiagnosticList(ReadingLimits limits)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private int _more;

    public void Add(int line, string message)
    {
        if (_diagnostics.Count < limits.Diagnostics)
        {
            _diagnostics.Add(new Diagnostic(line, message));
        }
        else
        {
            _more++;
        }
    }

    public void AddLimits(int line, int linksDropped, int citationsDropped, ReadingLimits from)
    {
        if (linksDropped > 0)
        {
            Add(line, $"the entry has {linksDropped} links more than the limit of {from.LinksPerEntry}; their words are kept as plain text");
        }

        if (citationsDropped > 0)
        {
            Add(line, $"the entry has {citationsDropped} citations more than the limit of {from.CitationsPerEntry}; their labels are kept as plain text");
        }
    }

    /// <summary>In the order of the page.</summary>
    public ValueList<Diagnostic> ToValueList()
    {
        if (_diagnostics.Count <= 1 && _more == 0)
        {
            return _diagnostics.ToValueList();
        }

        List<Diagnostic> sorted = [.. _diagnostics.OrderBy(diagnostic => diagnostic.Line)];
        if (_more > 0)
        {
            sorted.Add(new Diagnostic(0, $"{_more} more were left out: the limit is {limits.Diagnostics} of a page"));
        }

        return sorted.ToValueList();
    }
}
