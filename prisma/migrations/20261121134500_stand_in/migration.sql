-- A deputy who steps in has rows of "member" beside those of one's own: see docs/decisions/020.

-- AlterTable
ALTER TABLE "deputy" ADD COLUMN "since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "member" ADD COLUMN "stands_in_for_id" UUID;

-- AlterTable
ALTER TABLE "approval" ADD COLUMN "on_behalf_of_id" UUID;

-- CreateIndex
CREATE INDEX "deputy_deputy_id_idx" ON "deputy"("deputy_id");

-- DropIndex
DROP INDEX "member_party_id_person_id_key";

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_stands_in_for_id_fkey" FOREIGN KEY ("stands_in_for_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Once in one's own right, and once for each for whom one stands in.
CREATE UNIQUE INDEX "member_party_person" ON "member"("party_id", "person_id", "stands_in_for_id") NULLS NOT DISTINCT;
ALTER TABLE "member" ADD CONSTRAINT "member_stands_in_for_other" CHECK ("stands_in_for_id" <> "person_id");
ALTER TABLE "approval" ADD CONSTRAINT "approval_on_behalf_of_other" CHECK ("on_behalf_of_id" <> "person_id");

-- Nobody stands in for a person without being that person's deputy.
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_of" UNIQUE ("application_id", "person_id", "deputy_id");
ALTER TABLE "member" ADD CONSTRAINT "member_stands_in_as_deputy" FOREIGN KEY ("application_id", "stands_in_for_id", "person_id")
  REFERENCES "deputy"("application_id", "person_id", "deputy_id") DEFERRABLE INITIALLY DEFERRED;

-- Who stands in for whom is a part of who is in the application, deputies who are no members too.
CREATE TRIGGER "deputy_structure" AFTER INSERT OR UPDATE OR DELETE ON "deputy"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();

CREATE OR REPLACE FUNCTION "count_structure_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that no two who are renamed at once wait for each other.
  PERFORM 1 FROM "application" WHERE "id" IN (
    SELECT "application_id" FROM "member" WHERE "person_id" = NEW."id"
    UNION SELECT "application_id" FROM "deputy" WHERE "deputy_id" = NEW."id")
    ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "application" SET "structure_version" = "structure_version" WHERE "id" IN (
    SELECT "application_id" FROM "member" WHERE "person_id" = NEW."id"
    UNION SELECT "application_id" FROM "deputy" WHERE "deputy_id" = NEW."id");
  RETURN NULL;
END $$;
