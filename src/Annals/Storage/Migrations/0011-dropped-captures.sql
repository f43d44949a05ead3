-- When the bytes of a capture were dropped because of its age; what was read from it stays.
ALTER TABLE capture ADD COLUMN dropped INTEGER;
