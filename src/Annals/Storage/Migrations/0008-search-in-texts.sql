-- What is searched: the headline, the names of linked pages, and "text": the summary with title, description and body of the articles that are cited.
-- It is filled by the program, which knows how articles are kept.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    headline, names, text,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO meta (key, value) VALUES ('fill_search', '1');

-- Which lists hold an event: what was found is counted by them.
CREATE INDEX listing_event ON listing (event);
