using Annals.Model;

namespace Annals.Storage;

/// <summary>The articles that were read, and by which addresses citations find them.</summary>
internal sealed class ArticleTable(ChronicleFile file)
{
    private const string Columns = "SELECT a.id, a.capture, a.part, a.length, a.body, c.name FROM article a JOIN capture c ON c.id = a.capture ";

    /// <summary>Whether articles of a capture are kept.</summary>
    public bool Has(long capture) => file.Statement("SELECT 1 FROM article WHERE capture = $1", 1).With(capture).Value() is not null;

    /// <summary>Keeps the articles of a capture, in the place of those kept of it before; events that cite them are to be read again.</summary>
    public void Replace(long capture, ValueList<Article> articles)
    {
        foreach (long known in Numbers("SELECT id FROM article WHERE capture = $1 ORDER BY id", capture))
        {
            Drop(known);
        }

        for (int part = 0; part < articles.Count; part++)
        {
            Add(capture, part, articles[part]);
        }
    }

    private void Add(long capture, int part, Article article)
    {
        byte[] json = ArticleBlob.Write(article);
        long id = (long)file.Statement("INSERT INTO article (capture, part, given, seen, length, body) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id", 6)
            .With(capture, (long)part, article.Id, Times.Stored(article.Seen), (long)json.Length, CaptureTable.Pack(json)).Value()!;
        foreach (long address in article.Addresses.Select(EventIndex.AddressHash))
        {
            file.Statement("INSERT INTO article_address (address, article) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2).With(address, id).Run();
        }

        MarkCiting(id);
    }

    /// <summary>Takes an article away; events that cite it are to be read again.</summary>
    public void Drop(long id)
    {
        MarkCiting(id);
        file.Statement("DELETE FROM article_address WHERE article = $1", 1).With(id).Run();
        file.Statement("DELETE FROM article WHERE id = $1", 1).With(id).Run();
    }

    public StoredArticle? Find(long id)
    {
        using Rows rows = file.Statement(Columns + "WHERE a.id = $1", 1).With(id).Rows();
        return rows.Read() ? Read(rows) : null;
    }

    /// <summary>The article at an address: of several the one seen last, of those the one of the greater digest, so that the order of import does not matter.</summary>
    public StoredArticle? At(string url)
    {
        using Rows rows = file.Statement(
            Columns + "JOIN article_address x ON x.article = a.id WHERE x.address = $1 ORDER BY a.seen IS NULL, a.seen DESC, c.sha256 DESC, a.part LIMIT 1", 1)
            .With(EventIndex.AddressHash(url)).Rows();
        return rows.Read() ? Read(rows) : null;
    }

    /// <summary>The newest article of a capture of this name or SHA-256.</summary>
    public StoredArticle? Named(string name)
    {
        using Rows rows = file.Statement(Columns + "WHERE c.name = $1 OR lower(hex(c.sha256)) = lower($1) ORDER BY a.id DESC LIMIT 1", 1).With(name).Rows();
        return rows.Read() ? Read(rows) : null;
    }

    public List<long> Citing(string url) => Numbers("SELECT event FROM citation WHERE address = $1 ORDER BY event", EventIndex.AddressHash(url));

    /// <summary>The numbers of all articles, in order.</summary>
    public List<long> Ids() => Numbers("SELECT id FROM article ORDER BY id");

    /// <summary>The captures of which articles are kept, or nothing is yet, and whose bytes were not dropped.</summary>
    public List<long> Captures() => Numbers(
        "SELECT id FROM capture c WHERE dropped IS NULL AND (EXISTS (SELECT 1 FROM article a WHERE a.capture = c.id) OR NOT EXISTS (SELECT 1 FROM state s WHERE s.capture = c.id)) ORDER BY id");

    public HashSet<string> Digests()
    {
        HashSet<string> digests = new(StringComparer.Ordinal);
        using Rows rows = file.Statement("SELECT DISTINCT c.sha256, c.address FROM article a JOIN capture c ON c.id = a.capture", 0).Rows();
        while (rows.Read())
        {
            digests.Add(Convert.ToHexString(rows.GetBytes(0)) + (rows.IsDBNull(1) ? "" : rows.GetString(1)));
        }

        return digests;
    }

    /// <summary>All words of an article, for looking suppressed ones up.</summary>
    public static string Words(Article article) => string.Join(
        '\n', [article.Id, article.Url, article.Canonical, article.Title, article.Description, article.Image?.Url, article.Image?.Caption, article.Image?.Credit, article.Text]);

    /// <summary>The article handed in before this one under one of its addresses, if any: this one is a copy.</summary>
    public long? FirstOf(long id) => file.Statement(
        "SELECT min(o.article) FROM article_address x JOIN article_address o ON o.address = x.address WHERE x.article = $1", 1).With(id).Number();

    public void MarkEvent(long key, EventContent content)
    {
        foreach (Citation citation in content.Citations)
        {
            if (file.Statement("SELECT 1 FROM article_address WHERE address = $1 UNION ALL SELECT 1 FROM wanted_page WHERE address = $1 AND state <> 0 LIMIT 1", 1)
                .With(EventIndex.AddressHash(citation.Url)).Value() is not null)
            {
                file.Statement("INSERT INTO unread (event) VALUES ($1) ON CONFLICT DO NOTHING", 1).With(key).Run();
                return;
            }
        }
    }

    private static StoredArticle Read(Rows rows) => new(
        rows.GetInt64(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetString(5), ArticleBlob.Read(CaptureTable.Unpack(rows.GetBytes(4), rows.GetInt32(3))));

    private List<long> Numbers(string sql, params ReadOnlySpan<object?> values) => file.Statement(sql, values.Length).With(values).Numbers();

    private void MarkCiting(long article) => file.Statement(
        """
        INSERT INTO unread (event)
        SELECT DISTINCT c.event FROM article_address x JOIN citation c ON c.address = x.address WHERE x.article = $1 ON CONFLICT DO NOTHING
        """, 1).With(article).Run();
}
