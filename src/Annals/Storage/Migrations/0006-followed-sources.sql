-- Addresses that are kept being read. Dates are day numbers, times and spans milliseconds.
-- "moved" and "moved_times": where redirections that are meant to last led, and how often in a row.
CREATE TABLE followed_source (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    first INTEGER,
    last INTEGER,
    every INTEGER NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    tried INTEGER,
    well INTEGER,
    due INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    fault TEXT,
    tag TEXT,
    modified TEXT,
    moved TEXT,
    moved_times INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What is known of the day pages of a portal: the newest revision fetched, when it was asked for, and when it was last seen to change.
CREATE TABLE portal_page (
    source INTEGER NOT NULL,
    day INTEGER NOT NULL,
    revision TEXT,
    asked INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;

-- Each time that a capture was fetched, with the headers of the answer.
CREATE TABLE fetched (
    sha256 BLOB NOT NULL,
    made INTEGER NOT NULL,
    status INTEGER NOT NULL,
    headers TEXT NOT NULL,
    PRIMARY KEY (sha256, made)
) STRICT, WITHOUT ROWID;

-- Headers may repeat words of a text that was suppressed.
CREATE TRIGGER fetched_redacted AFTER UPDATE OF redacted ON capture WHEN new.redacted = 1 BEGIN
    DELETE FROM fetched WHERE sha256 = new.sha256;
END;
CREATE TRIGGER fetched_dropped AFTER DELETE ON capture BEGIN
    DELETE FROM fetched WHERE sha256 = old.sha256;
END;
