-- Everybody whose name is part of a structure, also who is invited, who set a rule of approval, and who somebody stands
-- in for.
CREATE OR REPLACE FUNCTION count_structure_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named uuid[];
BEGIN
  SELECT array_agg(application_id) INTO named FROM (
    SELECT application_id FROM member WHERE person_id = NEW.id OR stands_in_for_id = NEW.id
    UNION SELECT application_id FROM deputy WHERE deputy_id = NEW.id
    UNION SELECT application_id FROM invitation WHERE person_id = NEW.id
    UNION SELECT application_id FROM approval_rule WHERE set_by_id = NEW.id) each;
  -- In one order, so that no two who are renamed at once wait for each other.
  PERFORM 1 FROM application WHERE id = ANY (named) ORDER BY id FOR NO KEY UPDATE;
  UPDATE application SET structure_version = structure_version WHERE id = ANY (named);
  RETURN NULL;
END $$;
