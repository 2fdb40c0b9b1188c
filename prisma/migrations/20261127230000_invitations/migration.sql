-- An invitation is kept until the person has answered, also one that leaves the party to them. A person has one at a
-- time in an application.
DELETE FROM invitation older USING invitation newer
  WHERE older.application_id = newer.application_id AND older.person_id = newer.person_id
    AND (older.at, older.party_id) < (newer.at, newer.party_id);
ALTER TABLE invitation DROP CONSTRAINT invitation_pkey;
ALTER TABLE invitation ALTER COLUMN party_id DROP NOT NULL;
ALTER TABLE invitation ADD COLUMN declined_at timestamptz(3);
ALTER TABLE invitation ADD CONSTRAINT invitation_pkey PRIMARY KEY (application_id, person_id);

-- The invited are shown by name, as members and deputies are.
CREATE OR REPLACE FUNCTION count_structure_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that no two who are renamed at once wait for each other.
  PERFORM 1 FROM application WHERE id IN (
    SELECT application_id FROM member WHERE person_id = NEW.id
    UNION SELECT application_id FROM invitation WHERE person_id = NEW.id
    UNION SELECT application_id FROM deputy WHERE deputy_id = NEW.id)
    ORDER BY id FOR NO KEY UPDATE;
  UPDATE application SET structure_version = structure_version WHERE id IN (
    SELECT application_id FROM member WHERE person_id = NEW.id
    UNION SELECT application_id FROM invitation WHERE person_id = NEW.id
    UNION SELECT application_id FROM deputy WHERE deputy_id = NEW.id);
  RETURN NULL;
END $$;
