-- The names that have current events, by what an index of names is ordered by: "kind" is a role of a list (0 entity, 1 topic, 2 category, 3 publisher),
-- "subject" the one that all names of it lead to, "events" how many it has under all of them.
CREATE TABLE name_index (
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    subject INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (kind, key, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_index_subject ON name_index (subject, kind, events);
INSERT INTO name_index (kind, key, subject, events)
    SELECT l.list % 4, name_key(r.name), r.id, count(DISTINCT l.event)
    FROM listing l JOIN subject s ON s.id = l.list / 4 JOIN subject r ON r.id = s.root GROUP BY l.list % 4, r.id;
