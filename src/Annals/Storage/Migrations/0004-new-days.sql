-- Which events were merged into an event is asked for every page that is published.
CREATE INDEX event_into ON event (into_event) WHERE into_event IS NOT NULL;

-- Counting the current events of every day reads this index alone.
DROP INDEX event_day;
CREATE INDEX event_day ON event (day, line, key, status);
