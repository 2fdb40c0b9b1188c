-- AlterTable
ALTER TABLE "application" ADD COLUMN     "earlier_from" TEXT,
ADD COLUMN     "plan_id" TEXT;

-- AlterTable
ALTER TABLE "measure" ADD COLUMN     "scheme" TEXT;

-- CreateTable
CREATE TABLE "earlier_answer" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "measure_id" UUID,
    "section_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "party_id" UUID,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "earlier_answer_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "earlier_answer" ADD CONSTRAINT "earlier_answer_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "earlier_answer" ADD CONSTRAINT "earlier_answer_application_id_measure_id_fkey" FOREIGN KEY ("application_id", "measure_id") REFERENCES "measure"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "earlier_answer" ADD CONSTRAINT "earlier_answer_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One earlier text for each place that can be written in; for the whole application where there is no measure, and
-- shared by all where there is no party.
CREATE UNIQUE INDEX "earlier_answer_place" ON "earlier_answer"("application_id", "measure_id", "section_id", "field", "party_id") NULLS NOT DISTINCT;

-- An empty text would be offered as if it said something.
ALTER TABLE "earlier_answer" ADD CONSTRAINT "earlier_answer_text" CHECK (btrim("text") <> '' AND btrim("source") <> '');

-- Ids as forms and plans write them.
ALTER TABLE "measure" ADD CONSTRAINT "measure_scheme" CHECK ("scheme" ~ '^[a-z][A-Za-z0-9]*$');
ALTER TABLE "application" ADD CONSTRAINT "application_plan" CHECK ("plan_id" ~ '^[a-z0-9-]+$');
ALTER TABLE "application" ADD CONSTRAINT "application_earlier_from" CHECK (btrim("earlier_from") <> '');
