-- AlterTable
ALTER TABLE "application" ADD COLUMN     "deadline_moved_at" TIMESTAMPTZ(3),
ADD COLUMN     "mentions_in_channel" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "reminders_paused_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "reminder_digest" ADD COLUMN     "dropped_at" TIMESTAMPTZ(3),
ADD COLUMN     "mentioned_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "dropped_reminder" (
    "person_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "deadline" TIMESTAMP(0) NOT NULL,
    "offset_days" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dropped_reminder_pkey" PRIMARY KEY ("person_id","application_id","deadline","offset_days")
);

-- CreateTable
CREATE TABLE "part_deadline" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "party_id" UUID,
    "section_id" TEXT,
    "deadline" TIMESTAMP(0) NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "part_deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_news" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "party_id" UUID,
    "section_id" TEXT,
    "was" TIMESTAMP(0),
    "moved_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_news_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_choice" (
    "person_id" UUID NOT NULL,
    "rhythm" TEXT NOT NULL DEFAULT 'usual',
    "hour" INTEGER NOT NULL DEFAULT 9,
    "snoozed_until" DATE,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_choice_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("application_id","person_id")
);

-- CreateIndex
CREATE INDEX "deadline_news_person_id_idx" ON "deadline_news"("person_id");

-- AddForeignKey
ALTER TABLE "dropped_reminder" ADD CONSTRAINT "dropped_reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dropped_reminder" ADD CONSTRAINT "dropped_reminder_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_deadline" ADD CONSTRAINT "part_deadline_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_deadline" ADD CONSTRAINT "part_deadline_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_news" ADD CONSTRAINT "deadline_news_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_news" ADD CONSTRAINT "deadline_news_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_news" ADD CONSTRAINT "deadline_news_moved_by_id_fkey" FOREIGN KEY ("moved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_choice" ADD CONSTRAINT "reminder_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One earlier deadline for each party and for each section, and each about one of these.
CREATE UNIQUE INDEX "part_deadline_of" ON "part_deadline"("application_id", "party_id", "section_id") NULLS NOT DISTINCT;
ALTER TABLE "part_deadline" ADD CONSTRAINT "part_deadline_about" CHECK (("party_id" IS NULL) <> ("section_id" IS NULL));
ALTER TABLE "part_deadline" ADD CONSTRAINT "part_deadline_section" CHECK ("section_id" ~ '^[A-Za-z0-9]+$');

-- A person is told once of what was moved several times; of one thing at most.
CREATE UNIQUE INDEX "deadline_news_untold" ON "deadline_news"("person_id", "application_id", "party_id", "section_id")
  NULLS NOT DISTINCT WHERE "told_at" IS NULL;
ALTER TABLE "deadline_news" ADD CONSTRAINT "deadline_news_about" CHECK ("party_id" IS NULL OR "section_id" IS NULL);

-- Never at night.
ALTER TABLE "reminder_choice" ADD CONSTRAINT "reminder_choice_hour" CHECK ("hour" BETWEEN 7 AND 18);
ALTER TABLE "reminder_choice" ADD CONSTRAINT "reminder_choice_rhythm"
  CHECK ("rhythm" IN ('usual', 'daily', 'weekly', 'lastWeek', 'off'));

-- Nobody stands in for oneself.
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_other" CHECK ("deputy_id" <> "person_id");

-- What was sent was not dropped.
ALTER TABLE "reminder_digest" ADD CONSTRAINT "reminder_digest_end" CHECK ("sent_at" IS NULL OR "dropped_at" IS NULL);
