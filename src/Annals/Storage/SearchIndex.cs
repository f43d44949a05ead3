using System.Text;
using Annals.Model;

namespace Annals.Storage;

/// <summary>The words of current events, for searching: of the headline, of the names it links, and of the texts about it that are kept.</summary>
internal sealed class SearchIndex(ChronicleFile file)
{
    /// <summary>Set by a migration that left the index empty.</summary>
    public const string FillName = "fill_search";

    /// <summary>More of the texts of one event is not searched, in UTF-16 units.</summary>
    public const int MostText = 200_000;

    private readonly ArticleTable _articles = new(file);

    public void Put(long key, EventContent content) =>
        file.Statement("INSERT INTO search (rowid, headline, names, text) VALUES ($1, $2, $3, $4)", 4)
            .With(key, content.Headline, EventIndex.Names(content), TextOf(key, content)).Run();

    public void Take(long key) => file.Statement("DELETE FROM search WHERE rowid = $1", 1).With(key).Run();

    /// <summary>Writes the index anew: of what it held before nothing stays, not even in pages that are free.</summary>
    public void Fill()
    {
        file.Execute("INSERT INTO search (search) VALUES ('delete-all')");
        using (Rows rows = file.Statement(EventTable.From + "WHERE e.status = $1 ORDER BY e.key", 1).With((long)EventStatus.Current).Rows())
        {
            while (rows.Read())
            {
                StoredEvent stored = EventTable.Read(rows);
                Put(stored.Key, stored.Content);
            }
        }

        file.Statement("DELETE FROM meta WHERE key = $1", 1).With(FillName).Run();
    }

    /// <summary>What is searched of an event beside its headline and names: its summary, and the articles that it cites, each once.</summary>
    public string TextOf(long key, EventContent content)
    {
        StringBuilder text = new();
        if (file.Statement("SELECT findings FROM finding WHERE event = $1", 1).With(key).Value() is string findings && FindingJson.Read(findings).Summary is { } summary)
        {
            text.Append(summary.Text).Append('\n');
        }

        HashSet<long> seen = [];
        foreach (Citation citation in content.Citations)
        {
            if (text.Length < MostText && _articles.At(citation.Url) is { } stored && seen.Add(stored.Number))
            {
                text.Append(stored.Article.Title).Append('\n').Append(stored.Article.Description).Append('\n').Append(stored.Article.Text).Append('\n');
            }
        }

        return text.Length <= MostText ? text.ToString() : text.ToString(0, MostText);
    }
}
