using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Storage.Checks;

/// <summary>Every article has its capture, and every span of evidence stands where it is said to, in the article kept and in the capture read again.</summary>
internal sealed class EvidenceCheck(ChronicleFile file, Func<Capture, ValueList<Article>> articlesOf)
{
    private readonly ArticleTable _articles = new(file);
    private readonly CaptureTable _captures = new(file);
    private readonly Dictionary<long, ValueList<Article>> _read = [];

    public IEnumerable<string> Faults()
    {
        using (Rows rows = file.Statement("SELECT a.id FROM article a LEFT JOIN capture c ON c.id = a.capture WHERE c.id IS NULL", 0).Rows())
        {
            while (rows.Read())
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"article {rows.GetInt64(0)}: it has no capture");
            }
        }

        List<(string Event, string Findings)> all = [];
        using (Rows rows = file.Statement("SELECT coalesce(e.id, f.event), f.findings FROM finding f LEFT JOIN event e ON e.key = f.event ORDER BY f.event", 0).Rows())
        {
            while (rows.Read())
            {
                all.Add((rows.GetString(0), rows.GetString(1)));
            }
        }

        foreach ((string id, string findings) in all)
        {
            foreach (EvidenceSpan span in FindingJson.Read(findings).Evidence.SelectMany(claim => claim.Spans))
            {
                if (Fault(span) is { } fault)
                {
                    yield return $"event {id}: evidence from source {span.Source.ToString(CultureInfo.InvariantCulture)} {fault}";
                }
            }
        }
    }

    private string? Fault(EvidenceSpan span)
    {
        if (_articles.At(span.Url) is not { } stored)
        {
            return "is of an article that is not kept";
        }

        if (!Stands(span, stored.Article))
        {
            return "does not stand in the article as it says";
        }

        if (_captures.IsDropped(stored.Capture))
        {
            return null;
        }

        if (!_read.TryGetValue(stored.Capture, out ValueList<Article> again))
        {
            _read[stored.Capture] = again = CaptureCheck.Read(_captures, stored.Capture) is { } capture ? articlesOf(capture) : [];
        }

        return stored.Part < again.Count && Stands(span, again[stored.Part]) ? null : "does not stand in the capture of the article (after a change of the program, annals rerun reads it again)";
    }

    private static bool Stands(EvidenceSpan span, Article article)
    {
        string text = span.Part switch
        {
            EvidencePart.Title => article.Title ?? "",
            EvidencePart.Description => article.Description ?? "",
            _ => article.Text,
        };
        int start = Scalars.IndexOf(text, span.Start);
        return text.AsSpan(start).StartsWith(span.Quote) && Scalars.Count(span.Quote) == span.Length;
    }
}
