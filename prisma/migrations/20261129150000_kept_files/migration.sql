-- The files of a version, made once (docs/decisions/057): those of a final version, and of one with very many letters.
CREATE TABLE kept_file (
  draft_id uuid NOT NULL,
  -- A member's have the private answers.
  reader text NOT NULL,
  file_name text NOT NULL,
  sha256 char(64) NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT kept_file_pkey PRIMARY KEY (draft_id, reader, file_name),
  CONSTRAINT kept_file_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT kept_file_reader CHECK (reader IN ('everybody', 'member'))
);

-- Documents are compressed already: PostgreSQL only cuts them into pieces.
ALTER TABLE kept_file ALTER COLUMN content SET STORAGE EXTERNAL;

-- What was made stays as it was made. A file can be deleted, not changed.
CREATE FUNCTION keep_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a kept file is not changed';
END $$;
CREATE TRIGGER kept_file_unchanged BEFORE UPDATE ON kept_file FOR EACH ROW EXECUTE FUNCTION keep_file();
