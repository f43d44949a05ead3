using System.Globalization;
using System.Text.Json;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Explaining;

/// <summary>The way of an event as JSON.</summary>
internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, EventStory story)
    {
        StoredEvent stored = story.Event;
        json.WriteString("id", stored.Id.Value);
        json.WriteString("url", "/" + stored.Url);
        json.WriteString("status", stored.Status.ToString().ToLowerInvariant());
        json.WriteString("because", stored.Because);
        json.WriteStartArray("once");
        story.Forwards.ToList().ForEach(url => json.WriteStringValue("/" + url));
        json.WriteEndArray();
        List(json, "states", story.States(), Write);
        json.WriteString("page", story.Page.Date?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteBoolean("offPage", story.Page.IsOff);
        json.WriteNumber("line", stored.Line);
        List(json, "revisions", story.Revisions.Zip(story.Origins), Write);
        List(json, "decisions", story.Decisions, Commands.DecisionsCommand.Write);
        List(json, "entities", story.Entities(), Write);
        List(json, "sources", story.Sources(), Write);
        List(json, "related", story.Relations(), Write);
    }

    private static void Write(Utf8JsonWriter json, SourceStory source)
    {
        json.WriteNumber("number", source.Number);
        json.WriteString("url", source.Page.Url);
        json.WriteString("asked", UtcTime.Of(source.Page.Tried));
        json.WriteString("well", UtcTime.Of(source.Page.Well));
        json.WriteString("state", source.Page.State?.ToString().ToLowerInvariant());
        json.WriteString("fault", source.Page.Fault);
        json.WriteString("first", source.Page.First);
        json.WriteString("newest", source.Page.Newest);
        if (source.Change is not { } change)
        {
            json.WriteNull("change");
            return;
        }

        json.WriteStartObject("change");
        json.WriteString("titleWas", change.Title?.Was);
        json.WriteString("titleIs", change.Title?.Is);
        Texts(json, "gone", change.Gone);
        Texts(json, "new", change.New);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, ValueList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, StateStory story)
    {
        json.WriteString("page", story.State.Page);
        json.WriteString("stateTime", UtcTime.Of(story.State.StateTime));
        json.WriteString("revision", story.State.PageRevision);
        json.WriteString("capture", story.CaptureName);
        json.WriteString("sha256", story.State.Sha256);
        json.WriteNumber("bytes", story.Bytes);
        json.WriteString("mediaType", story.MediaType);
        json.WriteBoolean("redacted", story.State.IsRedacted);
        if (story.Placed is not { } placed)
        {
            json.WriteNull("entry");
            return;
        }

        json.WriteStartObject("entry");
        json.WriteNumber("line", placed.Entry.Line);
        json.WriteString("category", placed.Entry.CategoryAsPrinted);
        json.WriteStartArray("topics");
        placed.Entry.Topics.ToList().ForEach(topic => json.WriteStringValue(topic.Text));
        json.WriteEndArray();
        json.WriteString("text", placed.Entry.Text);
        json.WriteString("held", placed.Entry.Held);
        json.WriteNumber("score", placed.Score);
        json.WriteString("because", placed.Because);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, (RevisionRecord Revision, RevisionOrigin Origin) item)
    {
        json.WriteNumber("revision", item.Revision.Number);
        json.WriteString("stateTime", UtcTime.Of(item.Revision.StateTime));
        json.WriteString("cause", item.Revision.Cause.ToString().ToLowerInvariant());
        json.WriteString("changed", item.Revision.Changed);
        json.WriteString("placement", item.Origin.Placement?.ToString().ToLowerInvariant());
        if (item.Origin.Score is { } score)
        {
            json.WriteNumber("score", score);
        }
        else
        {
            json.WriteNull("score");
        }

        json.WriteString("because", item.Origin.Because);
    }

    private static void Write(Utf8JsonWriter json, (Link Link, SubjectName? Entity, IReadOnlyList<string> Spellings) item)
    {
        json.WriteString("surface", item.Link.Text);
        json.WriteString("target", item.Link.Target);
        json.WriteString("entity", item.Entity?.Name);
        json.WriteStartArray("spellings");
        item.Spellings.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteNumber("events", item.Entity?.Events ?? 0);
    }

    private static void Write(Utf8JsonWriter json, (StoredEvent Other, RelatedTie Tie, string[] Context) item)
    {
        json.WriteString("url", "/" + item.Other.Url);
        json.WriteString("when", item.Tie.Side == RelatedSide.Before ? "before" : "after");
        json.WriteNumber("score", item.Tie.Score);
        json.WriteStartArray("context");
        item.Context.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("reason", item.Tie.Reason);
    }
}
