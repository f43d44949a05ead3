using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>What ties an event to other pages: topics, entities, related events, editorials.</summary>
internal static class EventTieFields
{
    public static void WriteTopics(FieldWriter fields, ValueList<PageTopic> topics, ValueList<string?> pages)
    {
        fields.BeginList("topics"u8);
        for (int i = 0; i < topics.Count; i++)
        {
            PageTopic topic = topics[i];
            fields.BeginItem("topic"u8);
            FieldShapes.WriteNamed(fields, topic.Name, topic.Url);
            fields.Text("page"u8, i < pages.Count ? pages[i] : null);
            fields.BeginList("links"u8);
            foreach (NamedAddress link in topic.Links.Span)
            {
                fields.BeginItem("link"u8);
                FieldShapes.WriteNamed(fields, link.Name, link.Url);
                fields.EndItem("link"u8);
            }

            fields.EndList("links"u8);
            fields.EndItem("topic"u8);
        }

        fields.EndList("topics"u8);
    }

    public static void WriteEntities(FieldWriter fields, ValueList<PageEntity> entities, ValueList<EntityMention> mentions)
    {
        fields.BeginList("entities"u8);
        for (int i = 0; i < entities.Count; i++)
        {
            PageEntity entity = entities[i];
            fields.BeginItem("entity"u8);
            FieldShapes.WriteNamed(fields, entity.Name, entity.Url);
            fields.Text("wikipedia"u8, entity.Wikipedia);
            fields.Text("wikidata"u8, entity.Wikidata);
            fields.BeginList("mentions"u8);
            foreach (EntityMention mention in mentions.Span)
            {
                if (mention.Entity == i)
                {
                    fields.BeginItem("mention"u8);
                    FieldShapes.WriteSpan(fields, mention.Start, mention.Length);
                    fields.EndItem("mention"u8);
                }
            }

            fields.EndList("mentions"u8);
            fields.EndItem("entity"u8);
        }

        fields.EndList("entities"u8);
    }

    public static void WriteRelated(FieldWriter fields, ValueList<RelatedEvent> related)
    {
        fields.BeginList("related"u8);
        foreach (RelatedEvent other in related.Span)
        {
            fields.BeginItem("event"u8);
            fields.Path("url"u8, other.Url);
            fields.Date("date"u8, other.Date);
            fields.Text("headline"u8, other.Headline);
            fields.Text("when"u8, EventNames.Of(other.When));
            fields.BeginList("context"u8);
            foreach (ContextEntity entity in other.Context.Span)
            {
                fields.BeginItem("entity"u8);
                FieldShapes.WriteNamed(fields, entity.Name, entity.Url);
                fields.EndItem("entity"u8);
            }

            fields.EndList("context"u8);
            fields.Text("reason"u8, other.Reason);
            fields.EndItem("event"u8);
        }

        fields.EndList("related"u8);
    }

    public static void WriteDiscussions(FieldWriter fields, ValueList<Discussion> discussions)
    {
        fields.BeginList("discussedIn"u8);
        foreach (Discussion editorial in discussions.Span)
        {
            fields.BeginItem("editorial"u8);
            fields.Text("title"u8, editorial.Title);
            fields.Path("url"u8, editorial.Url);
            fields.Text("author"u8, editorial.Author);
            fields.EndItem("editorial"u8);
        }

        fields.EndList("discussedIn"u8);
    }
}
