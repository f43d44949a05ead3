-- "own": the state is a page of a chronicle, of one event, with the licence and the origin that it names.
ALTER TABLE state ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
ALTER TABLE state ADD COLUMN licence TEXT;
ALTER TABLE state ADD COLUMN origin TEXT;

-- "given": the id came with a page of a chronicle, and is not that of the first address here.
ALTER TABLE event ADD COLUMN given INTEGER NOT NULL DEFAULT 0;
