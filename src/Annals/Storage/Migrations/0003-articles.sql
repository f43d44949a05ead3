-- Articles, as they were read from captures: "body" is the article, compressed; "length" its unpacked bytes.
-- "given" is the id that it was handed in with.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    capture INTEGER NOT NULL REFERENCES capture (id),
    part INTEGER NOT NULL,
    given TEXT,
    seen INTEGER,
    length INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (capture, part)
) STRICT;

-- The addresses an article is known by, as 64-bit hashes of their keys: those that citations are compared with.
CREATE TABLE article_address (
    address INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (address, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_address_article ON article_address (article);

-- Events whose cited articles have to be read again.
CREATE TABLE unread (
    event INTEGER PRIMARY KEY
) STRICT;

-- What the cited articles give an event: summary, cover image, evidence.
CREATE TABLE finding (
    event INTEGER PRIMARY KEY,
    findings TEXT NOT NULL
) STRICT;
