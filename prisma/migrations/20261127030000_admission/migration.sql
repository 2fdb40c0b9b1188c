-- Who joins a party that has people asks them to be let in: see docs/decisions/024.

-- AlterTable
ALTER TABLE "member" ADD COLUMN "admitted_at" TIMESTAMPTZ(3);
ALTER TABLE "member" ADD COLUMN "asks_to_approve" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "party" ADD COLUMN "registered_by_id" UUID;

-- AlterTable
ALTER TABLE "take_over" ADD COLUMN "told_at" TIMESTAMPTZ(3);
ALTER TABLE "take_over" ADD COLUMN "settled_by_id" UUID;
ALTER TABLE "take_over" ADD COLUMN "settled_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "taken_out" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "taken_out_pkey" PRIMARY KEY ("application_id", "person_id")
);

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_registered_by_id_fkey" FOREIGN KEY ("registered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_out" ADD CONSTRAINT "taken_out_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_out" ADD CONSTRAINT "taken_out_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Whoever is there already is known already.
UPDATE "member" SET "admitted_at" = "joined_at";

-- Nobody is a member without something to do, or the wish to; and nobody approves whom the party does not know.
ALTER TABLE "member" DROP CONSTRAINT "member_role";
ALTER TABLE "member" ADD CONSTRAINT "member_role" CHECK ("writes" OR "approves" OR "asks_to_approve");
ALTER TABLE "member" ADD CONSTRAINT "member_asks_to_approve" CHECK (NOT ("approves" AND "asks_to_approve"));
ALTER TABLE "member" ADD CONSTRAINT "member_approver_is_admitted" CHECK ("admitted_at" IS NOT NULL OR NOT "approves");

-- Who was taken out is a part of who is in the application.
CREATE TRIGGER "taken_out_structure" AFTER INSERT OR DELETE ON "taken_out"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();

-- Who said the last yes and when are known together, and stay; so does when the coordinator was told.
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_settled" CHECK (num_nonnulls("settled_by_id", "settled_at") IN (0, 2));
CREATE OR REPLACE FUNCTION "keep_take_over"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (NEW."id", NEW."application_id", NEW."asker_id", NEW."reason", NEW."at")
      IS DISTINCT FROM (OLD."id", OLD."application_id", OLD."asker_id", OLD."reason", OLD."at")
    OR NOT NEW."agreed" @> OLD."agreed"
    OR (OLD."settled_at" IS NOT NULL
      AND (NEW."settled_by_id", NEW."settled_at") IS DISTINCT FROM (OLD."settled_by_id", OLD."settled_at"))
    OR (OLD."told_at" IS NOT NULL AND NEW."told_at" IS DISTINCT FROM OLD."told_at")
    OR OLD."ended_at" IS NOT NULL
  THEN
    RAISE EXCEPTION 'the history of who asked to coordinate is append-only';
  END IF;
  RETURN NEW;
END $$;
