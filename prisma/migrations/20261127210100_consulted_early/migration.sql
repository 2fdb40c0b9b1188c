-- The coordinator may ask the union before the rest is written.
ALTER TABLE application ADD COLUMN consulted_early boolean NOT NULL DEFAULT false;
