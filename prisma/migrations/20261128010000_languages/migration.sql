-- The locale that Teams gave last, and the language that the person has chosen since.
ALTER TABLE person ADD COLUMN locale text;
ALTER TABLE person ADD COLUMN language text;
ALTER TABLE person ADD CONSTRAINT person_language CHECK (language IN ('nb', 'nn', 'en'));

-- The language of the channel and of the documents.
ALTER TABLE partnership ADD COLUMN language text NOT NULL DEFAULT 'nb';
ALTER TABLE partnership ADD CONSTRAINT partnership_language CHECK (language IN ('nb', 'nn', 'en'));

DROP TRIGGER partnership_structure ON partnership;
CREATE TRIGGER partnership_structure AFTER UPDATE OF time_zone, language ON partnership
  FOR EACH ROW WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone OR OLD.language IS DISTINCT FROM NEW.language)
  EXECUTE FUNCTION count_structure_of_partnership();
