-- The date of the page on which the event stands: another than "day" where a person decided its date.
-- "off_page": that page no longer has the entry, which counts again when a retraction is undone.
ALTER TABLE event ADD COLUMN page_day INTEGER;
ALTER TABLE event ADD COLUMN off_page INTEGER NOT NULL DEFAULT 0;
UPDATE event SET page_day = day, off_page = status = 1;
CREATE INDEX event_page_day ON event (page_day, line, key);

-- How the revision came to its event: kind and score of the placement, and its reason or that of the person.
ALTER TABLE revision ADD COLUMN placement INTEGER;
ALTER TABLE revision ADD COLUMN score REAL;
ALTER TABLE revision ADD COLUMN because TEXT;

-- A window of two suppressed texts belongs to both; "shared": other events, which stay, have it too. "words" is its length.
DROP TABLE suppressed_window;
CREATE TABLE suppressed_window (
    digest BLOB NOT NULL,
    event INTEGER NOT NULL,
    words INTEGER NOT NULL,
    shared INTEGER NOT NULL,
    PRIMARY KEY (digest, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX suppressed_window_event ON suppressed_window (event);
CREATE INDEX gone_event ON gone (event);
