-- "title" and "folder" (its parts divided by "/"): what the owner calls a source. "pages": the pages behind its items are fetched too.
-- "digest": SHA-256 of what came last.
ALTER TABLE followed_source ADD COLUMN title TEXT;
ALTER TABLE followed_source ADD COLUMN folder TEXT;
ALTER TABLE followed_source ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE followed_source ADD COLUMN digest BLOB;

-- The items of feeds that are kept: hash of what tells an item from others, and hash of its words.
CREATE TABLE feed_item (
    source INTEGER NOT NULL,
    item INTEGER NOT NULL,
    words INTEGER NOT NULL,
    PRIMARY KEY (source, item)
) STRICT, WITHOUT ROWID;
