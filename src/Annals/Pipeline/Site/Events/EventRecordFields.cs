using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>What an event page says of itself: history, corrections, evidence, licences.</summary>
internal static class EventRecordFields
{
    public static void WriteHistory(FieldWriter fields, ValueList<RevisionNote> history)
    {
        fields.BeginList("history"u8);
        foreach (RevisionNote note in history.Span)
        {
            fields.BeginItem("revision"u8);
            fields.Number("revision"u8, note.Revision);
            fields.Time("stateTime"u8, note.StateTime);
            fields.Text("cause"u8, EventNames.Of(note.Cause));
            fields.Text("changed"u8, note.Changed);
            fields.Path("url"u8, note.Url);
            fields.EndItem("revision"u8);
        }

        fields.EndList("history"u8);
    }

    public static void WriteCorrections(FieldWriter fields, ValueList<Correction> corrections)
    {
        fields.BeginList("corrections"u8);
        foreach (Correction correction in corrections.Span)
        {
            fields.BeginItem("correction"u8);
            fields.Text("was"u8, correction.Was);
            fields.Text("is"u8, correction.Is);
            fields.Text("because"u8, correction.Because);
            fields.Date("date"u8, correction.Date);
            fields.EndItem("correction"u8);
        }

        fields.EndList("corrections"u8);
    }

    public static void WriteEvidence(FieldWriter fields, ValueList<Evidence> evidence)
    {
        fields.BeginList("evidence"u8);
        foreach (Evidence claim in evidence.Span)
        {
            fields.BeginItem("sentence"u8);
            FieldShapes.WriteSpan(fields, claim.Start, claim.Length);
            fields.Text("state"u8, EventNames.Of(claim.State));
            fields.BeginList("spans"u8);
            foreach (EvidenceSpan span in claim.Spans.Span)
            {
                fields.BeginItem("span"u8);
                fields.Number("source"u8, span.Source);
                fields.Text("url"u8, span.Url);
                fields.Text("part"u8, EventNames.Of(span.Part));
                FieldShapes.WriteSpan(fields, span.Start, span.Length);
                fields.Text("quote"u8, span.Quote);
                fields.EndItem("span"u8);
            }

            fields.EndList("spans"u8);
            fields.EndItem("sentence"u8);
        }

        fields.EndList("evidence"u8);
    }

    public static void WriteLicences(FieldWriter fields, ValueList<Licence> licences, ValueList<string?> origins)
    {
        fields.BeginList("licences"u8);
        for (int i = 0; i < licences.Count; i++)
        {
            fields.BeginItem("text"u8);
            fields.Text("of"u8, licences[i].Of);
            fields.Text("licence"u8, licences[i].Name);
            fields.Text("from"u8, i < origins.Count ? origins[i] : null);
            fields.EndItem("text"u8);
        }

        fields.EndList("licences"u8);
    }
}
