-- Events in whose row only the address of a name changed, as when it gets a page: what quotes or counts the event stays as it is.
CREATE TABLE relinked (
    event INTEGER PRIMARY KEY,
    touched INTEGER NOT NULL
) STRICT;
CREATE INDEX relinked_touched ON relinked (touched);

-- Where an index of names shows something else than before ("kind" and "key" as in name_index), and the version at which a name last came there or went.
CREATE TABLE touched_name (
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    touched INTEGER NOT NULL,
    moved INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_name_touched ON touched_name (touched);
