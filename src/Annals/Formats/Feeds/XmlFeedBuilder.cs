using System.Text;
using System.Text.Unicode;

namespace Annals.Formats.Feeds;

/// <summary>
/// Makes a feed of the pieces of its XML. It keeps no tree: for each open element it knows only what it is part of, and of texts only the one being read.
/// </summary>
/// <param name="completeOnly">an item in which the text ends is left out</param>
internal sealed class XmlFeedBuilder(string? address, bool completeOnly) : IMarkupEvents
{
    private static readonly SyndicatedPerson Nobody = new("author", null, null, null);

    private readonly FeedSpaces _spaces = new();
    private readonly List<OpenElement> _open = [];
    private readonly List<FeedFields> _items = [];
    private readonly List<FeedDefect> _defects = [];
    private readonly FeedFields _feed = new(0);
    private readonly CollectedText _text = new();
    private FeedField _field;
    private SyndicatedPerson _person = Nobody;
    private string? _startUrl;
    private FeedRoot? _start;
    private string? _root;
    private string? _version;
    private bool _isTooDeep;
    private bool _endsInItem;

    // How many elements are open when the text that is being read ends; 0 while none is read.
    private int _textEnd;

    public bool IsFull => _isTooDeep || _items.Count > FeedLimits.Items;

    /// <summary>Whether the first element is one of a feed.</summary>
    public bool IsFeed => _root is "rss" or "feed" or "rdf" or "channel";

    /// <summary>Elements that were begun and not ended.</summary>
    public int OpenElements => _open.Count;

    public void Defect(int line, string message)
    {
        if (_defects.Count < FeedLimits.Defects)
        {
            _defects.Add(new FeedDefect(line, message));
        }
    }

    public void Start(string name, List<MarkupAttribute> attributes, int line)
    {
        if (_open.Count >= FeedLimits.Depth)
        {
            _isTooDeep = true;
            Defect(line, $"elements stand deeper than the limit of {FeedLimits.Depth}; the rest was left out");
            return;
        }

        _spaces.Open(_open.Count, name, attributes);
        ReadOnlySpan<char> prefix = FeedSpaces.Prefix(name);
        FeedSpace space = _spaces.Of(prefix);
        if (_textEnd > 0)
        {
            bool wrapper = _field.HasWrapper && _open.Count == _textEnd && _text.IsBlank && name.EndsWith("div", StringComparison.OrdinalIgnoreCase);
            _text.Open(space == FeedSpace.Xhtml && prefix.Length > 0 ? name[(prefix.Length + 1)..] : name, attributes, wrapper);
            _open.Add(new OpenElement(FeedPart.Text, null, null));
            return;
        }

        string local = (prefix.Length > 0 ? name[(prefix.Length + 1)..] : name).ToLowerInvariant();
        OpenElement parent = _open.Count > 0 ? _open[^1] : new OpenElement(FeedPart.Outside, null, null);
        string? xmlBase = MarkupAttribute.Find(attributes, "xml:base") is { } given ? FeedAddress.Resolve(parent.Base ?? address, given) : parent.Base;
        FeedPart part = Part(parent.Part, space, local, attributes, line, xmlBase ?? address);
        _open.Add(new OpenElement(part, xmlBase, MarkupAttribute.Find(attributes, "xml:lang") ?? parent.Language));
        if (part is FeedPart.Item or FeedPart.Feed or FeedPart.Source)
        {
            Fields(part).Language(part == FeedPart.Feed ? 1 : 0, _open[^1].Language);
        }
        else if (part == FeedPart.Text)
        {
            _textEnd = _open.Count;
            _text.Begin(_field.IsMarkup);
        }
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_textEnd > 0 && _open.Count >= _textEnd)
        {
            _text.Add(text);
        }
    }

    public void Text(string text)
    {
        if (_textEnd > 0 && _open.Count >= _textEnd)
        {
            _text.Add(text);
        }
    }

    public void End()
    {
        if (_open.Count == 0)
        {
            return;
        }

        OpenElement element = _open[^1];
        if (_textEnd > 0)
        {
            if (_open.Count > _textEnd)
            {
                _text.End();
            }
            else
            {
                Take(element);
                _textEnd = 0;
            }
        }
        else if (element.Part == FeedPart.Person)
        {
            TakePerson(Fields(Owner()));
        }

        _open.RemoveAt(_open.Count - 1);
        _spaces.Close(_open.Count);
    }

    public void CutOff() => _endsInItem = _open.Exists(element => element.Part == FeedPart.Item);

    public SyndicatedFeed ToFeed()
    {
        if (completeOnly && _endsInItem && _items.Count > 0)
        {
            _items.RemoveAt(_items.Count - 1);
        }

        string? site = address ?? _feed.OwnAddress();
        if (_items.Count > FeedLimits.Items)
        {
            Defect(0, $"the feed has more items than the limit of {FeedLimits.Items}; the rest was left out");
            _items.RemoveAt(_items.Count - 1);
        }

        return _feed.ToFeed(Format(), site, [.. _items.Select(item => item.ToItem(site, _feed.DeclaredLanguage))], _defects);
    }

    private string Format() => _root switch
    {
        "feed" => _spaces.IsOldAtom || _version == "0.3" ? "Atom 0.3" : "Atom 1.0",
        "rdf" => _spaces.IsOldRdf ? "RSS 0.90" : "RSS 1.0",
        _ => _version is { Length: > 0 and < 12 } version ? $"RSS {version}" : "RSS",
    };

    /// <param name="start">what relative addresses are resolved against</param>
    private FeedPart Part(FeedPart parent, FeedSpace space, string local, List<MarkupAttribute> attributes, int line, string? start)
    {
        if (parent == FeedPart.Outside)
        {
            _root = _root is null ? local : _root;
            _version ??= MarkupAttribute.Find(attributes, "version")?.Trim();
            return local is "feed" or "channel" ? FeedPart.Feed : FeedPart.Root;
        }

        bool native = space is FeedSpace.Own or FeedSpace.Atom;
        if (parent is FeedPart.Root or FeedPart.Feed && native)
        {
            switch (local)
            {
                case "item" or "entry":
                    _items.Add(new FeedFields(line));
                    _items[^1].Id(5, MarkupAttribute.Find(attributes, "rdf:about"));
                    return FeedPart.Item;
                case "channel" when parent == FeedPart.Root:
                    return FeedPart.Feed;
                case "image" when parent == FeedPart.Root:
                    // In RSS 1.0 it stands beside the channel.
                    return FeedPart.Image;
                default:
                    break;
            }
        }

        return parent is FeedPart.Item or FeedPart.Feed or FeedPart.Group or FeedPart.Source || IsLooseChannel(parent) ? Member(parent, space, local, attributes, start)
            : parent is FeedPart.Person or FeedPart.Image ? PartOfText(parent, space, local, attributes)
            : FeedPart.Aside;
    }

    /// <summary>Whether what stands in an element is said of the feed though no channel was begun.</summary>
    private bool IsLooseChannel(FeedPart part) => part == FeedPart.Root && _root == "rss";

    private FeedPart Member(FeedPart parent, FeedSpace space, string local, List<MarkupAttribute> attributes, string? start)
    {
        if (space == FeedSpace.Media && local is "group" or "content")
        {
            return FeedPart.Group;
        }

        if (attributes.Count > 0 && AttributedMember.Take(Fields(Owner()), space, local, attributes, start))
        {
            return FeedPart.Aside;
        }

        switch (local)
        {
            case "author" or "contributor" when space == FeedSpace.Atom && parent != FeedPart.Group:
            case "owner" when space == FeedSpace.Itunes:
                _person = local == "author" ? Nobody : Nobody with { Role = local };
                return FeedPart.Person;
            case "source" when space == FeedSpace.Atom && parent == FeedPart.Item:
                return FeedPart.Source;
            case "image" when space == FeedSpace.Own:
                return FeedPart.Image;
            default:
                return PartOfText(parent, space, local, attributes);
        }
    }

    /// <summary>Of an element whose text counts: which text it is stays known until it ends.</summary>
    private FeedPart PartOfText(FeedPart parent, FeedSpace space, string local, List<MarkupAttribute> attributes)
    {
        _field = FeedField.Of(parent, space, local, attributes, _root == "feed" ? FeedSpace.Atom : FeedSpace.Own, _spaces.IsOldAtom);
        return _field.Name == FeedFieldName.Nothing ? FeedPart.Aside : FeedPart.Text;
    }

    private void Take(OpenElement element)
    {
        string? value = _text.Take(!_field.HoldsMarkup || _field.IsBase64);
        if (_text.IsCut)
        {
            Defect(0, $"a text is longer than the limit of {FeedLimits.TextChars} characters; the rest was left out");
        }

        if (value is not null && _field.IsBase64)
        {
            value = Decoded(value);
        }

        if (_open.Count > 1 && _open[^2].Part == FeedPart.Person)
        {
            _person = _field.Name switch
            {
                FeedFieldName.PersonName => _person with { Name = value ?? _person.Name },
                FeedFieldName.PersonMail => _person with { Mail = value ?? _person.Mail },
                FeedFieldName.PersonPage when value is not null => _person with { Url = FeedAddress.Resolve(element.Base ?? address, value) },
                _ => _person,
            };
        }
        else if (value is not null || _field.SaysByAttributes)
        {
            _field.Give(Fields(Owner()), value ?? "", StartOf(element.Base ?? address));
        }
    }

    private void TakePerson(FeedFields fields)
    {
        if (_person.Role == Nobody.Role)
        {
            fields.Author(0, _person);
        }
        else if (_person is not (_, null, null, null))
        {
            fields.Details.Person(_person);
        }
    }

    /// <summary>Nearly always that of the text before.</summary>
    private FeedRoot? StartOf(string? url)
    {
        if (!ReferenceEquals(url, _startUrl))
        {
            (_startUrl, _start) = (url, FeedRoot.Of(url));
        }

        return _start;
    }

    private string Decoded(string value)
    {
        byte[] bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out int written) || !Utf8.IsValid(bytes.AsSpan(0, written)))
        {
            Defect(0, "a text that should be base64 is none, or no text comes out of it");
            return value;
        }

        return Encoding.UTF8.GetString(bytes, 0, written);
    }

    /// <summary>The innermost open item, source or feed.</summary>
    private FeedPart Owner()
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Part is FeedPart.Item or FeedPart.Feed or FeedPart.Source)
            {
                return _open[i].Part;
            }
        }

        return FeedPart.Feed;
    }

    private FeedFields Fields(FeedPart owner) => owner == FeedPart.Feed || _items.Count == 0 ? _feed : owner == FeedPart.Source ? _items[^1].Source : _items[^1];

    private readonly record struct OpenElement(FeedPart Part, string? Base, string? Language);
}
