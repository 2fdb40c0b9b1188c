-- An invitation for a party is the yes to approve for it, and an emptied party is nobody's: see docs/decisions/024.

-- AlterTable
ALTER TABLE "party" ADD COLUMN "had_people" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "invitation" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("application_id", "person_id", "party_id")
);

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Who is invited is a part of who may be in the application.
CREATE TRIGGER "invitation_structure" AFTER INSERT OR UPDATE OR DELETE ON "invitation"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();

-- A party has had people from the first one on, whichever way that person came in.
UPDATE "party" SET "had_people" = true WHERE "registered_by_id" IS NOT NULL
  OR EXISTS (SELECT FROM "member" WHERE "member"."party_id" = "party"."id")
  OR EXISTS (SELECT FROM "audit" WHERE "audit"."application_id" = "party"."application_id"
    AND "audit"."act" IN ('member-added', 'member-removed') AND "audit"."details"->>'partyId' = "party"."id"::text);

CREATE FUNCTION "note_people_of_party"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "party" SET "had_people" = true WHERE "id" = NEW."party_id" AND NOT "had_people";
  RETURN NULL;
END $$;
CREATE TRIGGER "member_had_people" AFTER INSERT ON "member"
  FOR EACH ROW EXECUTE FUNCTION "note_people_of_party"();
