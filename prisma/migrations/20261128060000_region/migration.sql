-- The county that a partnership is in: the editions of the form for it are offered first. Null until somebody says.
ALTER TABLE partnership ADD COLUMN region text;

DROP TRIGGER partnership_structure ON partnership;
CREATE TRIGGER partnership_structure AFTER UPDATE OF time_zone, language, region ON partnership
  FOR EACH ROW WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone OR OLD.language IS DISTINCT FROM NEW.language
    OR OLD.region IS DISTINCT FROM NEW.region)
  EXECUTE FUNCTION count_structure_of_partnership();
