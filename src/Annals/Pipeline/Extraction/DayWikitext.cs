using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Writes a day as wikitext that reads back as the same day.</summary>
public static class DayWikitext
{
    public static string Write(Day day)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"{{{{Current events|year={day.Date.Year}|month={day.Date.Month:00}|day={day.Date.Day}|content=\n");
        page.Append("<!-- All news items below this line -->\n");
        string? category = null;
        ValueList<TopicLine> topics = [];
        foreach (Entry entry in day.Entries)
        {
            if (entry.CategoryAsPrinted != category)
            {
                category = entry.CategoryAsPrinted;
                topics = [];
                page.Append("'''").Append(Escape(category ?? "")).Append("'''\n");
            }

            WriteTopics(page, entry.Topics, topics);
            topics = entry.Topics;
            page.Append('*', entry.Topics.Count + 1).Append(Marked(entry.Text, entry.Links));
            foreach (Citation citation in entry.Citations)
            {
                page.Append(" [").Append(citation.Archived ?? citation.Url).Append(' ').Append(Label(citation)).Append(']');
                page.Append(citation.Dead ? "{{Dead link}}" : "");
            }

            page.Append('\n');
        }

        return page.Append("<!-- All news items above this line -->}}\n").ToString();
    }

    private static string Label(Citation citation)
    {
        string language = citation.Language is { } tag && !citation.Label.Contains(" in ", StringComparison.Ordinal) ? $" <small>in {tag}</small>" : "";
        return $"({Escape(citation.Label)}{language})";
    }

    private static void WriteTopics(StringBuilder page, ValueList<TopicLine> topics, ValueList<TopicLine> above)
    {
        int same = 0;
        while (same < topics.Count && same < above.Count && topics[same] == above[same])
        {
            same++;
        }

        // A path that only grew shorter would read as the longer one: its last line is printed again.
        for (int i = Math.Min(same, Math.Max(0, topics.Count - (topics.Count < above.Count ? 1 : 0))); i < topics.Count; i++)
        {
            string colon = topics[i].Links.Count == 0 ? ":" : "";
            page.Append('*', i + 1).Append(Marked(topics[i].Text, topics[i].Links)).Append(colon).Append('\n');
        }
    }

    private static string Marked(string text, ValueList<Link> links)
    {
        StringBuilder marked = new();
        int at = 0;
        foreach (Link link in links)
        {
            int start = Scalars.IndexOf(text, link.Start);
            if (start < at)
            {
                continue;
            }

            marked.Append(Escape(text[at..start])).Append("[[").Append(link.Target);
            marked.Append(link.Fragment is { } fragment ? "#" + fragment : "").Append('|').Append(Escape(link.Text)).Append("]]<nowiki/>");
            at = start + link.Text.Length;
        }

        return marked.Append(Escape(text[at..])).ToString();
    }

    /// <summary>What has a meaning in wikitext is written as a character reference.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            if (c is '[' or ']' or '{' or '}' or '|' or '<' or '>' or '&' or '\'' or '*' or '#' or ':' or ';' or '=' or '~')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
