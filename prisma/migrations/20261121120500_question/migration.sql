-- A question in a section's thread is to somebody.
ALTER TYPE "CommentKind" ADD VALUE 'question';
ALTER TABLE "comment" ADD COLUMN "to_id" UUID;
ALTER TABLE "comment" ADD CONSTRAINT "comment_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say. A value that was just added is not used as such before the migration is over.
ALTER TABLE "comment" ADD CONSTRAINT "comment_question_is_to_somebody" CHECK (("kind"::text = 'question') = ("to_id" IS NOT NULL));
