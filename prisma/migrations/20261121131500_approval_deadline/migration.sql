-- A deadline of all approvals, beside those of parties and of sections.
ALTER TABLE "part_deadline" ADD COLUMN "approvals" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "deadline_news" ADD COLUMN "approvals" BOOLEAN NOT NULL DEFAULT false;

-- What Prisma cannot say.

-- One deadline for each party, for each section and for the approvals, and each about one of these.
DROP INDEX "part_deadline_of";
CREATE UNIQUE INDEX "part_deadline_of" ON "part_deadline"("application_id", "party_id", "section_id", "approvals") NULLS NOT DISTINCT;
ALTER TABLE "part_deadline" DROP CONSTRAINT "part_deadline_about";
ALTER TABLE "part_deadline" ADD CONSTRAINT "part_deadline_about"
  CHECK (("party_id" IS NOT NULL)::int + ("section_id" IS NOT NULL)::int + "approvals"::int = 1);

-- A person is told once of what was moved several times; of one thing at most.
DROP INDEX "deadline_news_untold";
CREATE UNIQUE INDEX "deadline_news_untold" ON "deadline_news"("person_id", "application_id", "party_id", "section_id", "approvals")
  NULLS NOT DISTINCT WHERE "told_at" IS NULL;
ALTER TABLE "deadline_news" DROP CONSTRAINT "deadline_news_about";
ALTER TABLE "deadline_news" ADD CONSTRAINT "deadline_news_about"
  CHECK (("party_id" IS NOT NULL)::int + ("section_id" IS NOT NULL)::int + "approvals"::int <= 1);
