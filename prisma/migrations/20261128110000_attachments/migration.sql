-- Attachments of an application (docs/decisions/047). Their bytes are stored once for each application, by SHA-256.

-- A file that a person has sent, until it is used, discarded, or a week old.
CREATE TABLE received_file (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  sha256 char(64) NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT received_file_pkey PRIMARY KEY (id),
  CONSTRAINT received_file_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT received_file_name CHECK (btrim(name) <> ''),
  CONSTRAINT received_file_size CHECK (size = octet_length(content))
);
CREATE INDEX received_file_owner_id_received_at_idx ON received_file (owner_id, received_at);

CREATE TABLE attachment_content (
  application_id uuid NOT NULL,
  sha256 char(64) NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT attachment_content_pkey PRIMARY KEY (application_id, sha256),
  CONSTRAINT attachment_content_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE CASCADE
);

-- Documents and pictures are compressed already: PostgreSQL only cuts them into pieces.
ALTER TABLE received_file ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;

-- Where it belongs: a section, or the whole application (no section). In a field it is an answer, or part of one.
CREATE TABLE attachment (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  measure_id uuid,
  section_id text,
  field text,
  party_id uuid,
  name text NOT NULL,
  sha256 char(64) NOT NULL,
  size integer NOT NULL,
  sender_party_id uuid NOT NULL,
  sent_by_id uuid NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  removed_at timestamptz(3),
  CONSTRAINT attachment_pkey PRIMARY KEY (id),
  CONSTRAINT attachment_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT attachment_application_id_measure_id_fkey FOREIGN KEY (application_id, measure_id) REFERENCES measure (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT attachment_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT attachment_application_id_sender_party_id_fkey FOREIGN KEY (application_id, sender_party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT attachment_sent_by_id_fkey FOREIGN KEY (sent_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT attachment_name CHECK (btrim(name) <> ''),
  CONSTRAINT attachment_size CHECK (size > 0),
  CONSTRAINT attachment_field CHECK (section_id IS NOT NULL OR (field IS NULL AND measure_id IS NULL)),
  CONSTRAINT attachment_party CHECK (field IS NOT NULL OR party_id IS NULL)
);
CREATE INDEX attachment_application_id_idx ON attachment (application_id);

-- The attachments that a draft was compiled with.
CREATE TABLE draft_attachment (
  draft_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  name text NOT NULL,
  sha256 char(64) NOT NULL,
  CONSTRAINT draft_attachment_pkey PRIMARY KEY (draft_id, attachment_id),
  CONSTRAINT draft_attachment_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT draft_attachment_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX draft_attachment_attachment_id_idx ON draft_attachment (attachment_id);

CREATE FUNCTION keep_attachments_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO draft_attachment (draft_id, attachment_id, name, sha256)
    SELECT NEW.id, id, name, sha256 FROM attachment
    WHERE application_id = NEW.application_id AND removed_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER draft_keeps_attachments AFTER INSERT ON draft FOR EACH ROW EXECUTE FUNCTION keep_attachments_of_draft();
