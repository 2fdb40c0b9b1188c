-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('comment', 'reply', 'sent');

-- CreateTable
CREATE TABLE "comment" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "party_id" UUID,
    "person_id" UUID NOT NULL,
    "kind" "CommentKind" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_section_ref_idx" ON "comment"("section_ref");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Who only comments says something; a section that is sent or kept may go without a word.
ALTER TABLE "comment" ADD CONSTRAINT "comment_says_something" CHECK ("kind" <> 'comment' OR btrim("text") <> '');

-- What writers said to wishes stood among the answers. Their history stays there; from here on they are said in the thread.
INSERT INTO "comment" ("application_id", "section_ref", "party_id", "person_id", "kind", "text", "at")
  SELECT "application_id", "section_ref", "party_id", "written_by_id", 'reply', "value" #>> '{}', "written_at"
  FROM "answer_version" WHERE "field" = 'reply-to-wish' AND "outcome" = 'saved' ORDER BY "id";
DELETE FROM "answer" WHERE "field" = 'reply-to-wish';
