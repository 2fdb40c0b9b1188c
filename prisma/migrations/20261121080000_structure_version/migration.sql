-- Counts the changes of who is in an application and how it is divided, so that a process that has read it need not
-- read it again until it has changed.
ALTER TABLE "application" ADD COLUMN "structure_version" INTEGER NOT NULL DEFAULT 0;

-- What Prisma cannot say.

CREATE FUNCTION "count_structure"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."structure_version" := OLD."structure_version" + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "application_structure" BEFORE UPDATE ON "application"
  FOR EACH ROW EXECUTE FUNCTION "count_structure"();

CREATE FUNCTION "count_structure_of_application"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "application" SET "structure_version" = "structure_version"
  WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."application_id" ELSE NEW."application_id" END;
  RETURN NULL;
END $$;
CREATE TRIGGER "party_structure" AFTER INSERT OR UPDATE OR DELETE ON "party"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();
CREATE TRIGGER "member_structure" AFTER INSERT OR UPDATE OR DELETE ON "member"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();
CREATE TRIGGER "measure_structure" AFTER INSERT OR UPDATE OR DELETE ON "measure"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();
CREATE TRIGGER "measure_party_structure" AFTER INSERT OR UPDATE OR DELETE ON "measure_party"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();

-- Members are shown by name.
CREATE FUNCTION "count_structure_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that no two who are renamed at once wait for each other.
  PERFORM 1 FROM "application" WHERE "id" IN (SELECT "application_id" FROM "member" WHERE "person_id" = NEW."id")
    ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "application" SET "structure_version" = "structure_version"
  WHERE "id" IN (SELECT "application_id" FROM "member" WHERE "person_id" = NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "person_structure" AFTER UPDATE OF "name" ON "person"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "count_structure_of_person"();

CREATE FUNCTION "count_structure_of_partnership"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "application" SET "structure_version" = "structure_version" WHERE "partnership_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "partnership_structure" AFTER UPDATE OF "time_zone" ON "partnership"
  FOR EACH ROW WHEN (OLD."time_zone" IS DISTINCT FROM NEW."time_zone") EXECUTE FUNCTION "count_structure_of_partnership"();
