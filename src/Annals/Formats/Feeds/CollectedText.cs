using System.Text;

namespace Annals.Formats.Feeds;

/// <summary>Collects the text of one element; where elements stand within, the markup.</summary>
internal sealed class CollectedText
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(string Name, bool IsDropped)> _open = new();
    private bool _isMarkup;

    // Nearly every text is one piece, which need not be copied.
    private string? _piece;

    // The start tag just written can still become one of an element without content.
    private bool _isFresh;

    /// <summary>More came than the limit allows.</summary>
    public bool IsCut { get; private set; }

    /// <param name="isMarkup">whether even text without elements is markup and keeps its characters escaped</param>
    public void Begin(bool isMarkup)
    {
        _text.Clear();
        _piece = null;
        _open.Clear();
        _isMarkup = isMarkup;
        _isFresh = false;
        IsCut = false;
    }

    /// <summary>Nothing but blanks came yet.</summary>
    public bool IsBlank => _text.Length < 64 && string.IsNullOrWhiteSpace(_piece) && string.IsNullOrWhiteSpace(_text.ToString());

    public void Add(string text)
    {
        if (_piece is not null || _text.Length > 0 || _isMarkup)
        {
            Add(text.AsSpan());
        }
        else if (text.Length > 0 && HasRoom(text.Length))
        {
            _piece = text;
        }
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Unite();
        if (text.IsEmpty || !HasRoom(text.Length))
        {
            return;
        }

        Close();
        if (_isMarkup)
        {
            Escape(text);
        }
        else
        {
            _text.Append(text);
        }
    }

    /// <param name="isDropped">its tags are left out, its content is not</param>
    public void Open(string name, List<MarkupAttribute> attributes, bool isDropped)
    {
        Unite();
        Close();
        if (!_isMarkup && !isDropped)
        {
            _isMarkup = true;
            string before = _text.ToString();
            _text.Clear();

            // What was escaped markup stays so: it is shown as it was meant, beside the elements.
            Escape(before);
        }

        _open.Push((name, isDropped));
        if (isDropped || !HasRoom(name.Length))
        {
            return;
        }

        _text.Append('<').Append(name);
        foreach (MarkupAttribute attribute in attributes.Where(attribute => !attribute.Name.StartsWith("xmlns", StringComparison.Ordinal)))
        {
            _text.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        _isFresh = true;
    }

    public void End()
    {
        if (!_open.TryPop(out (string Name, bool IsDropped) element) || element.IsDropped)
        {
            return;
        }

        if (_isFresh)
        {
            _text.Append(" />");
            _isFresh = false;
        }
        else if (!IsCut)
        {
            _text.Append("</").Append(element.Name).Append('>');
        }
    }

    /// <summary>The text; null where it is blank.</summary>
    /// <param name="trims">without the blanks around it</param>
    public string? Take(bool trims)
    {
        Close();
        string text = _piece ?? _text.ToString();
        return string.IsNullOrWhiteSpace(text) ? null : PlainCharacters.Of(trims ? text.Trim() : text);
    }

    private void Unite()
    {
        _text.Append(_piece);
        _piece = null;
    }

    private void Close()
    {
        if (_isFresh)
        {
            _text.Append('>');
            _isFresh = false;
        }
    }

    private bool HasRoom(int more)
    {
        IsCut |= _text.Length + more > FeedLimits.TextChars;
        return !IsCut;
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                _ => _text.Append(c),
            };
        }
    }
}
