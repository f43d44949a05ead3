using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Takes the text of events away wherever it stands. What the file itself keeps of deleted rows goes with <see cref="ChronicleWriter.Scrub"/>.
/// </summary>
internal sealed class Suppressor(ChronicleWriter chronicle, string who, DateTimeOffset when)
{
    private readonly ChronicleFile _file = chronicle.File;
    private readonly EventTable _events = chronicle.Events;

    /// <summary>Suppresses an event and all that say the same. Within the caller's transaction.</summary>
    public HandOutcome Suppress(long key, string reason, string because, RedactCapture redact, long version)
    {
        if (_events.Find(key)! is { Status: EventStatus.Suppressed })
        {
            return HandOutcome.Refuse("the event is suppressed already: there is nothing left of it");
        }

        SameText same = new(_file);
        same.Add(key);
        same.Search();
        string told = same.IsToldBy(because) ? "" : because;
        List<long> numbers = [];
        List<EventId> ids = [];
        foreach (long gone in same.Suppressed)
        {
            StoredEvent stored = _events.Find(gone)!;
            numbers.Add(chronicle.Decisions.Add(when, who, told, DecisionKind.Suppress, stored.Id.Value, reason));
            ids.Add(stored.Id);
            chronicle.Suppressions.Remember(gone, same.WindowsOf(gone), same.Shared, Addresses(gone));
            Empty(stored, reason, version);
        }

        foreach ((long Event, int Number) revision in same.Revisions)
        {
            Blank(revision.Event, revision.Number);
            _events.Touch(revision.Event, version);
        }

        Forget(same);
        Redact(same.Days, redact);
        DropArticles();
        DropUnread(redact);
        _file.SetMetaNumber(ChronicleWriter.WholeName, version);
        _file.SetMeta(ChronicleWriter.ScrubName, "1");
        return new HandOutcome(null, numbers.ToValueList(), ids.ToValueList());
    }

    /// <summary>The text may be imported again; until then nothing of it is here.</summary>
    public void Lift(long key, long version)
    {
        chronicle.Suppressions.Forget(key);
        _events.SetStatus(key, EventStatus.Suppressed, null, version);
    }

    /// <summary>Names that only suppressed events had go too. To be called when the counts of the names are written.</summary>
    public void Clean(long version)
    {
        _file.Execute("DELETE FROM spelling WHERE uses = 0");
        _file.Execute("DELETE FROM surface WHERE uses = 0");
        _file.Execute("DELETE FROM list_size WHERE events = 0");

        // A heading is no text of the event, and pages of removed events may name it still.
        const string Unused =
            """
            FROM subject WHERE kind <> 1 AND NOT EXISTS (SELECT 1 FROM spelling p WHERE p.subject = subject.id)
            AND NOT EXISTS (SELECT 1 FROM subject o WHERE o.id <> subject.id AND (o.root = subject.id OR o.alias = subject.id))
            """;
        _file.Statement($"UPDATE subject SET touched = $1 WHERE (kind, base_slug) IN (SELECT kind, base_slug {Unused})", 1).With(version).Run();
        _file.Execute($"DELETE {Unused}");
        _file.Execute("DELETE FROM name_index WHERE NOT EXISTS (SELECT 1 FROM subject s WHERE s.id = name_index.subject)");

        // Everything is published anew: what changed in the indexes before, with the names of it, is no news.
        _file.Execute("DELETE FROM touched_name");
        chronicle.ForgetNames();
    }

    private void Empty(StoredEvent stored, string reason, long version)
    {
        long key = stored.Key;
        if (stored.Status == EventStatus.Current)
        {
            chronicle.Index.Take(key, stored.Date, stored.Content, version);
        }

        foreach (long member in Family(key))
        {
            StoredEvent own = _events.Find(member)!;
            _file.Statement("DELETE FROM citation WHERE event = $1", 1).With(member).Run();
            _file.Statement("DELETE FROM revision WHERE key BETWEEN $1 AND $2", 2).With((member * 65536) + 2, (member * 65536) + 65535).Run();
            Blank(member, 1);
            chronicle.Log.Scrub(member);
            string slug = "event-" + own.Id.Value;
            _file.Statement("DELETE FROM address WHERE event = $1", 1).With(member).Run();
            _file.Statement("INSERT INTO address (day, slug, event) VALUES ($1, $2, $3)", 3).With(Times.Day(own.Date), slug, member).Run();
            _file.Statement("UPDATE event SET slug = $2, revision = 1, base = NULL, text_day = NULL, touched = $3, row_touched = $3 WHERE key = $1", 3)
                .With(member, slug, version).Run();
            chronicle.Decisions.Scrub(own.Id.Value);
            chronicle.Findings.Forget(member);
            chronicle.Index.ForgetOffList(member);
        }

        _events.SetStatus(key, EventStatus.Suppressed, reason, version);
        chronicle.Index.TouchDay(Times.Day(stored.Date), version);
        chronicle.Log.Add(ChangeKind.Suppressed, key, null, reason);
    }

    /// <summary>Articles that have words of what is suppressed go, with their captures; what other events had from them is worked out again.</summary>
    private void DropArticles()
    {
        foreach (long number in chronicle.Articles.Ids())
        {
            StoredArticle stored = chronicle.Articles.Find(number)!;
            if (!chronicle.Suppressions.Touches($"{ArticleTable.Words(stored.Article)}\n{stored.Name}"))
            {
                continue;
            }

            chronicle.Articles.Drop(number);
            _file.Statement(
                "DELETE FROM capture WHERE id = $1 AND id NOT IN (SELECT capture FROM state) AND id NOT IN (SELECT capture FROM article)", 1).With(stored.Capture).Run();
        }
    }

    /// <summary>Captures of which nothing was read may say what cannot be found in them: those that only suppressed events cited go, and those in which words are found.</summary>
    private void DropUnread(RedactCapture redact)
    {
        CaptureTable captures = new(_file);
        foreach ((long id, string? address) in captures.Unread())
        {
            bool isCited = address is not null && _file.Statement("SELECT 1 FROM wanted_page WHERE address = $1", 1).With(EventIndex.AddressHash(address)).Value() is not null;
            if (!isCited || (captures.Read(id) is { } capture && chronicle.HoldsSuppressed(capture, redact)))
            {
                _file.Statement("DELETE FROM capture WHERE id = $1", 1).With(id).Run();
            }
        }
    }

    private void Blank(long key, int number)
    {
        string content = ContentJson.Write(new EventContent("", "und", null, [], [], []));
        _file.Statement("UPDATE revision SET content = $2, changed = 'suppressed', cause = $3, placement = NULL, score = NULL, because = NULL WHERE key = $1", 3)
            .With((key * 65536) + number, content, (long)RevisionCause.Person).Run();
    }

    private List<(long, string)> Addresses(long key)
    {
        List<(long, string)> addresses = [];
        foreach (long member in Family(key))
        {
            using Rows rows = _file.Statement("SELECT day, slug FROM address WHERE event = $1", 1).With(member).Rows();
            while (rows.Read())
            {
                addresses.Add((rows.GetInt64(0), rows.GetString(1)));
            }
        }

        return addresses;
    }

    /// <summary>The event and those that were merged into it.</summary>
    private List<long> Family(long key)
    {
        List<long> family = [key];
        using Rows rows = _file.Statement("SELECT key FROM event WHERE into_event = $1 ORDER BY key", 1).With(key).Rows();
        while (rows.Read())
        {
            family.Add(rows.GetInt64(0));
        }

        return family;
    }

    /// <summary>Entries held back, and what was noted of imports.</summary>
    private void Forget(SameText same)
    {
        foreach ((long day, long state, long line) in same.Held)
        {
            _file.Statement("DELETE FROM held WHERE day = $1 AND state = $2 AND line = $3", 3).With(day, state, line).Run();
        }

        foreach (long number in same.Faults)
        {
            _file.Statement("DELETE FROM import_fault WHERE number = $1", 1).With(number).Run();
        }

        ForgetWanted();
    }

    /// <summary>Pages that only suppressed events cite are wanted no more, nor those whose address has words of what is suppressed.</summary>
    private void ForgetWanted()
    {
        _file.Execute("DELETE FROM wanted_page WHERE source IS NULL AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.address = wanted_page.address)");
        List<long> telling = [];
        using (Rows rows = _file.Statement("SELECT address, url || ' ' || coalesce(archived, '') FROM wanted_page", 0).Rows())
        {
            while (rows.Read())
            {
                if (chronicle.Suppressions.Touches(rows.GetString(1)))
                {
                    telling.Add(rows.GetInt64(0));
                }
            }
        }

        foreach (long address in telling)
        {
            _file.Statement("DELETE FROM wanted_page WHERE address = $1", 1).With(address).Run();
        }
    }

    private void Redact(IEnumerable<int> days, RedactCapture redact)
    {
        HashSet<long> captures = [];
        foreach (int day in days)
        {
            using Rows rows = _file.Statement("SELECT DISTINCT capture FROM state WHERE day BETWEEN $1 AND $2", 2)
                .With((long)day - Suppressions.NearDays, (long)day + Suppressions.NearDays).Rows();
            while (rows.Read())
            {
                captures.Add(rows.GetInt64(0));
            }
        }

        foreach (long capture in captures.Order())
        {
            chronicle.RedactCapture(capture, redact);
        }
    }
}
