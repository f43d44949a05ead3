-- Names that only pages of removed events and of earlier revisions hold: no list leads from them to the event, and yet its pages show what they are called.
CREATE TABLE off_list (
    subject INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (subject, event)
) STRICT, WITHOUT ROWID;
