-- Pages that events cite or that followed sources lead to, by the hash of their address: when each is asked for next, and how it was the last time.
-- "cited": an event cites it; "source": the followed source that led to it. "due": null where nothing more is to be asked.
-- "gone": how often in a row the server said that there is no such page. "first" and "newest": SHA-256 of what came first, and of what came last and read otherwise.
-- "state": 0 as cited, 1 changed since, 2 dead.
CREATE TABLE wanted_page (
    address INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    archived TEXT,
    cited INTEGER NOT NULL DEFAULT 0,
    source INTEGER,
    due INTEGER,
    tried INTEGER,
    well INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    fault TEXT,
    tag TEXT,
    modified TEXT,
    first BLOB,
    newest BLOB,
    changed INTEGER,
    state INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX wanted_page_due ON wanted_page (due) WHERE due IS NOT NULL;
CREATE INDEX wanted_page_source ON wanted_page (source) WHERE source IS NOT NULL;

-- A page whose capture was taken away has to be fetched as if for the first time.
CREATE INDEX wanted_page_newest ON wanted_page (newest) WHERE newest IS NOT NULL;
CREATE TRIGGER wanted_page_capture AFTER DELETE ON capture BEGIN
    UPDATE wanted_page SET newest = NULL, first = NULL, tag = NULL, modified = NULL, state = CASE state WHEN 1 THEN 0 ELSE state END WHERE newest = old.sha256;
    UPDATE wanted_page SET first = newest WHERE first = old.sha256;
END;
