-- Links to documents are given to one person for some minutes, and can be withdrawn (docs/decisions/052).
CREATE TABLE document_link (
  id_hash char(64) NOT NULL,
  application_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  person_id uuid NOT NULL,
  own boolean NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  withdrawn_at timestamptz(3),
  used int NOT NULL DEFAULT 0,
  conversation_id text NOT NULL,
  activity_id text NOT NULL,
  CONSTRAINT document_link_pkey PRIMARY KEY (id_hash),
  CONSTRAINT document_link_application_id_draft_id_fkey FOREIGN KEY (application_id, draft_id) REFERENCES draft (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT document_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT document_link_id_hash CHECK (id_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT document_link_used CHECK (used >= 0)
);
CREATE INDEX document_link_application_id_person_id_idx ON document_link (application_id, person_id);
CREATE INDEX document_link_expires_at_idx ON document_link (expires_at);

-- Whoever leaves an application, or its team, loses their links at once. Checked when the transaction ends, since a
-- person may leave one party and enter another in it.
CREATE FUNCTION withdraw_links_of_leaver(application uuid, leaver uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE document_link SET withdrawn_at = now()
  WHERE application_id = application AND person_id = leaver AND withdrawn_at IS NULL AND NOT EXISTS (
    SELECT FROM member JOIN party ON party.id = member.party_id
    WHERE member.application_id = application AND member.person_id = leaver
      AND member.left_team_at IS NULL AND party.removed_at IS NULL)
$$;
CREATE FUNCTION withdraw_links_of_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM withdraw_links_of_leaver(OLD.application_id, OLD.person_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER member_links AFTER UPDATE OR DELETE ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION withdraw_links_of_member();
CREATE FUNCTION withdraw_links_of_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM withdraw_links_of_leaver(NEW.application_id, person_id) FROM member WHERE party_id = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER party_links AFTER UPDATE OF removed_at ON party
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION withdraw_links_of_party();

-- A final version that is reopened is no longer handed out.
CREATE FUNCTION withdraw_links_of_reopened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE document_link SET withdrawn_at = now()
  WHERE application_id = NEW.application_id AND draft_id = NEW.draft_id AND withdrawn_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER finalisation_links AFTER UPDATE OF reopened_at ON finalisation
  FOR EACH ROW WHEN (OLD.reopened_at IS NULL AND NEW.reopened_at IS NOT NULL)
  EXECUTE FUNCTION withdraw_links_of_reopened();

-- A file that a person has asked for in their own chat, by Teams' file consent.
CREATE TABLE file_offer (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  person_id uuid NOT NULL,
  file_name text NOT NULL,
  state text NOT NULL DEFAULT 'asked',
  asked_at timestamptz(3) NOT NULL,
  message_id text,
  accepted_at timestamptz(3),
  upload jsonb,
  conversation_id text NOT NULL,
  activity_id text NOT NULL,
  CONSTRAINT file_offer_pkey PRIMARY KEY (id),
  CONSTRAINT file_offer_application_id_draft_id_fkey FOREIGN KEY (application_id, draft_id) REFERENCES draft (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT file_offer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT file_offer_file_name CHECK (btrim(file_name) <> ''),
  CONSTRAINT file_offer_state CHECK (state IN ('asked', 'offered', 'accepted', 'uploaded', 'declined', 'sent', 'failed')),
  -- The address that a file is sent to is a secret: it is stored only until the person has the file.
  CONSTRAINT file_offer_upload CHECK ((state IN ('accepted', 'uploaded')) = (upload IS NOT NULL)),
  CONSTRAINT file_offer_accepted CHECK (upload IS NULL OR accepted_at IS NOT NULL)
);
CREATE INDEX file_offer_person_id_idx ON file_offer (person_id);
CREATE INDEX file_offer_asked_at_idx ON file_offer (asked_at);
