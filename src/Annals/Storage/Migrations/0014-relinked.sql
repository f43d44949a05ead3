-- Events in whose row only the address of a name changed, as when it gets a page: what quotes or counts the event stays as it is.
CREATE TABLE relinked (
    event INTEGER PRIMARY KEY,
    touched INTEGER NOT NULL
) STRICT;
CREATE INDEX relinked_touched ON relinked (touched);
