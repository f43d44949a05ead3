-- Cover images, by the hash of their address: when each is asked for next, and what is kept of it. "due": null where nothing more is to be asked.
CREATE TABLE picture (
    address INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    due INTEGER,
    tried INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    fault TEXT,
    path TEXT,
    sha256 BLOB,
    length INTEGER,
    body BLOB
) STRICT;
CREATE INDEX picture_due ON picture (due) WHERE due IS NOT NULL;
CREATE INDEX picture_path ON picture (path) WHERE path IS NOT NULL;

-- Which events show which.
CREATE TABLE picture_use (
    address INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (address, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_use_event ON picture_use (event);
