CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Bytes taken from the world: kept once by content.
CREATE TABLE capture (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    address TEXT,
    media_type TEXT,
    seen INTEGER,
    length INTEGER NOT NULL,
    redacted INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL
) STRICT;

-- One state of a day page. "moment" orders the states of a page: the state time, or that of the newest state known when it came.
CREATE TABLE state (
    id INTEGER PRIMARY KEY,
    capture INTEGER NOT NULL REFERENCES capture (id),
    part INTEGER NOT NULL,
    day INTEGER NOT NULL,
    page TEXT NOT NULL,
    state_time INTEGER,
    page_revision TEXT,
    moment INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    UNIQUE (capture, part)
) STRICT;
CREATE INDEX state_day ON state (day, moment, id);

-- Dates are day numbers (0001-01-01 is 0); times are milliseconds since 1970 UTC.
-- "base" is what the page said, where decisions made by hand changed it.
CREATE TABLE event (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    day INTEGER,
    slug TEXT NOT NULL,
    line INTEGER NOT NULL,
    status INTEGER NOT NULL,
    because TEXT,
    into_event INTEGER,
    revision INTEGER NOT NULL,
    state INTEGER,
    state_time INTEGER,
    text_day INTEGER,
    base TEXT,
    -- Version at which the event's page, and its row in lists, last changed.
    touched INTEGER NOT NULL,
    row_touched INTEGER NOT NULL
) STRICT;
CREATE INDEX event_day ON event (day, line, key);
CREATE INDEX event_touched ON event (touched);
CREATE INDEX event_row_touched ON event (row_touched);

-- Every address ever given; a slug is given once.
CREATE TABLE address (
    day INTEGER NOT NULL,
    slug TEXT NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (day, slug)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_event ON address (event);

-- "key" is event * 65536 + number.
CREATE TABLE revision (
    key INTEGER PRIMARY KEY,
    state INTEGER,
    state_time INTEGER,
    cause INTEGER NOT NULL,
    changed TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

-- Which events cite an address, by a 64-bit hash of its key.
CREATE TABLE citation (
    address INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (address, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE held (
    day INTEGER NOT NULL,
    state INTEGER NOT NULL,
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (day, state, line)
) STRICT, WITHOUT ROWID;

-- What lists of events are about: pages (topics and entities), categories, publishers.
-- "alias" points to the page that this name means; "root" is where all aliases end.
CREATE TABLE subject (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    alias INTEGER,
    root INTEGER NOT NULL,
    name TEXT NOT NULL,
    base_slug TEXT NOT NULL,
    slug TEXT NOT NULL,
    paged INTEGER NOT NULL DEFAULT 0,
    touched INTEGER NOT NULL,
    UNIQUE (kind, key)
) STRICT;
CREATE INDEX subject_root ON subject (root);
CREATE INDEX subject_slug ON subject (kind, slug);
CREATE INDEX subject_base_slug ON subject (kind, base_slug);
CREATE INDEX subject_touched ON subject (touched);

-- How often each spelling of the name stands in links of current events.
CREATE TABLE spelling (
    subject INTEGER NOT NULL,
    name TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (subject, name)
) STRICT, WITHOUT ROWID;

-- How often each surface form stands for the page.
CREATE TABLE surface (
    form_key TEXT NOT NULL,
    subject INTEGER NOT NULL,
    form TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (form_key, subject, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX surface_subject ON surface (subject);

-- "list" is subject * 4 + role (0 entity, 1 topic, 2 category, 3 publisher); current events only.
CREATE TABLE listing (
    list INTEGER NOT NULL,
    day INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (list, day, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_size (
    list INTEGER PRIMARY KEY,
    events INTEGER NOT NULL
) STRICT;

-- Lists that lost an event or show it differently, by date.
CREATE TABLE touched_list (
    list INTEGER NOT NULL,
    day INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    PRIMARY KEY (list, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_list_touched ON touched_list (touched);

-- Dates whose page changed: read, emptied, or with other entries held back.
CREATE TABLE touched_day (
    day INTEGER PRIMARY KEY,
    touched INTEGER NOT NULL
) STRICT;

-- Events whose features have to be worked out again.
CREATE TABLE stale (
    event INTEGER PRIMARY KEY
) STRICT;

-- Events that left the lists: their ties go.
CREATE TABLE unlisted (
    event INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE feature (
    event INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    features BLOB NOT NULL
) STRICT;
CREATE INDEX feature_day ON feature (day);

-- The events of one year that have a feature.
CREATE TABLE posting (
    feature INTEGER NOT NULL,
    year INTEGER NOT NULL,
    events INTEGER NOT NULL,
    postings BLOB NOT NULL,
    PRIMARY KEY (feature, year)
) STRICT, WITHOUT ROWID;

-- How many events each entity has, to tell the commonest.
CREATE TABLE feature_size (
    feature INTEGER PRIMARY KEY,
    events INTEGER NOT NULL
) STRICT;
CREATE INDEX feature_size_events ON feature_size (events);

CREATE TABLE tie (
    later INTEGER NOT NULL,
    earlier INTEGER NOT NULL,
    score REAL NOT NULL,
    context BLOB NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (later, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_earlier ON tie (earlier, score);

CREATE TABLE decision (
    number INTEGER PRIMARY KEY,
    made INTEGER NOT NULL,
    who TEXT NOT NULL,
    because TEXT NOT NULL,
    kind INTEGER NOT NULL,
    target TEXT NOT NULL,
    value TEXT,
    undone_by INTEGER
) STRICT;
CREATE INDEX decision_target ON decision (target);

CREATE TABLE change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    what INTEGER NOT NULL,
    event INTEGER NOT NULL,
    was TEXT,
    because TEXT
) STRICT;
CREATE INDEX change_event ON change (event);

-- Keyed digests of what was suppressed: of its addresses, and of the word windows of its texts.
CREATE TABLE gone (
    digest BLOB PRIMARY KEY,
    event INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE suppressed_window (
    digest BLOB PRIMARY KEY,
    event INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
    headline, names,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE import_fault (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    made INTEGER NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
