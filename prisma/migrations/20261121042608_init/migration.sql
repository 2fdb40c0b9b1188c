-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('municipalOwner', 'privateOwner', 'uh', 'union', 'coordinator');

-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('drafting', 'final', 'submitted');

-- CreateEnum
CREATE TYPE "AmountPurpose" AS ENUM ('grant', 'coordinator');

-- CreateEnum
CREATE TYPE "WriteOutcome" AS ENUM ('saved', 'conflict');

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "team_id" TEXT,
    "channel_id" TEXT NOT NULL,
    "service_url" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Oslo',
    "language" TEXT NOT NULL DEFAULT 'nb',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "teams_id" TEXT NOT NULL,
    "aad_object_id" TEXT,
    "name" TEXT NOT NULL,
    "conversation_id" TEXT,
    "service_url" TEXT,
    "blocked_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "form_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "network" TEXT NOT NULL,
    "deadline" TIMESTAMP(0) NOT NULL,
    "status" "ApplicationStatus" NOT NULL DEFAULT 'drafting',
    "status_activity_id" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "PartyKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "org_number" TEXT,
    "removed_at" TIMESTAMPTZ(3),
    "place" SERIAL NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "writes" BOOLEAN NOT NULL,
    "approves" BOOLEAN NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER,
    "name" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_party" (
    "application_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,

    CONSTRAINT "measure_party_pkey" PRIMARY KEY ("measure_id","party_id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "measure_id" UUID,
    "section_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "party_id" UUID,
    "field" TEXT NOT NULL,
    "value" JSONB,
    "version" INTEGER NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_version" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "party_id" UUID,
    "field" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB,
    "outcome" "WriteOutcome" NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amount" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "purpose" "AmountPurpose" NOT NULL,
    "kroner" INTEGER,
    "version" INTEGER NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "amount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "application_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("section_ref","party_id")
);

-- CreateTable
CREATE TABLE "approval" (
    "application_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("section_ref","party_id","content_hash")
);

-- CreateTable
CREATE TABLE "change_request" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "comment" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_request" (
    "application_id" UUID NOT NULL,
    "section_ref" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_request_pkey" PRIMARY KEY ("section_ref","person_id","content_hash")
);

-- CreateTable
CREATE TABLE "walk_position" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "measure_id" UUID,
    "section_id" TEXT NOT NULL,

    CONSTRAINT "walk_position_pkey" PRIMARY KEY ("application_id","person_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "outline" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "root_activity_id" TEXT,
    "replies_sent" INTEGER NOT NULL DEFAULT 0,
    "posted_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_digest" (
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_digest_pkey" PRIMARY KEY ("person_id","day")
);

-- CreateTable
CREATE TABLE "reminder" (
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "application_id" UUID NOT NULL,
    "deadline" TIMESTAMP(0) NOT NULL,
    "offset_days" INTEGER NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("person_id","application_id","deadline","offset_days")
);

-- CreateTable
CREATE TABLE "handled_activity" (
    "conversation_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handled_activity_pkey" PRIMARY KEY ("conversation_id","activity_id")
);

-- CreateTable
CREATE TABLE "acting" (
    "person_id" UUID NOT NULL,
    "as_person_id" UUID NOT NULL,

    CONSTRAINT "acting_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partnership_tenant_id_channel_id_key" ON "partnership"("tenant_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_teams_id_key" ON "person"("tenant_id", "teams_id");

-- CreateIndex
CREATE INDEX "application_partnership_id_idx" ON "application"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "party_application_id_id_key" ON "party"("application_id", "id");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "member"("person_id");

-- CreateIndex
CREATE INDEX "member_application_id_idx" ON "member"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_party_id_person_id_key" ON "member"("party_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_application_id_id_key" ON "measure"("application_id", "id");

-- CreateIndex
ALTER TABLE "measure" ADD CONSTRAINT "measure_application_id_number_key" UNIQUE ("application_id", "number") DEFERRABLE INITIALLY DEFERRED;

-- CreateIndex
CREATE UNIQUE INDEX "section_application_id_id_key" ON "section"("application_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "section_application_id_measure_id_section_id_key" ON "section"("application_id", "measure_id", "section_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "answer_section_ref_party_id_field_key" ON "answer"("section_ref", "party_id", "field") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "answer_version_section_ref_field_idx" ON "answer_version"("section_ref", "field");

-- CreateIndex
CREATE INDEX "amount_application_id_idx" ON "amount"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "amount_measure_id_party_id_purpose_key" ON "amount"("measure_id", "party_id", "purpose");

-- CreateIndex
CREATE INDEX "change_request_section_ref_idx" ON "change_request"("section_ref");

-- CreateIndex
CREATE UNIQUE INDEX "draft_application_id_version_key" ON "draft"("application_id", "version");

-- CreateIndex
CREATE INDEX "handled_activity_at_idx" ON "handled_activity"("at");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_party" ADD CONSTRAINT "measure_party_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_party" ADD CONSTRAINT "measure_party_application_id_measure_id_fkey" FOREIGN KEY ("application_id", "measure_id") REFERENCES "measure"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_party" ADD CONSTRAINT "measure_party_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_application_id_measure_id_fkey" FOREIGN KEY ("application_id", "measure_id") REFERENCES "measure"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_application_id_measure_id_fkey" FOREIGN KEY ("application_id", "measure_id") REFERENCES "measure"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_application_id_section_ref_fkey" FOREIGN KEY ("application_id", "section_ref") REFERENCES "section"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "walk_position" ADD CONSTRAINT "walk_position_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "walk_position" ADD CONSTRAINT "walk_position_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "walk_position" ADD CONSTRAINT "walk_position_application_id_measure_id_fkey" FOREIGN KEY ("application_id", "measure_id") REFERENCES "measure"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_digest" ADD CONSTRAINT "reminder_digest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_person_id_day_fkey" FOREIGN KEY ("person_id", "day") REFERENCES "reminder_digest"("person_id", "day") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acting" ADD CONSTRAINT "acting_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acting" ADD CONSTRAINT "acting_as_person_id_fkey" FOREIGN KEY ("as_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- A measure that is in the application has a number from 1; a removed one has none.
ALTER TABLE "measure" ADD CONSTRAINT "measure_number" CHECK (("number" IS NULL) = ("removed_at" IS NOT NULL) AND "number" >= 1);

-- Whole kroner, never negative, and small enough to be added up.
ALTER TABLE "amount" ADD CONSTRAINT "amount_kroner" CHECK ("kroner" BETWEEN 0 AND 999999999);

-- Nobody is a member without something to do.
ALTER TABLE "member" ADD CONSTRAINT "member_role" CHECK ("writes" OR "approves");

-- One coordinator party an application; names of parties are unique among those of their kind that are there.
CREATE UNIQUE INDEX "party_one_coordinator" ON "party"("application_id") WHERE "kind" = 'coordinator';
CREATE UNIQUE INDEX "party_name" ON "party"("application_id", "kind", lower("name")) WHERE "removed_at" IS NULL;
ALTER TABLE "party" ADD CONSTRAINT "party_org_number" CHECK ("org_number" ~ '^[89][0-9]{8}$');

-- An approval and a request for one name a SHA-256.
ALTER TABLE "approval" ADD CONSTRAINT "approval_hash" CHECK ("content_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_hash" CHECK ("content_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_comment" CHECK (btrim("comment") <> '');

-- Each accepted version of a field is there once.
CREATE UNIQUE INDEX "answer_version_saved" ON "answer_version"("section_ref", "party_id", "field", "version") NULLS NOT DISTINCT WHERE "outcome" = 'saved';

-- Nothing that was ever written is changed or deleted.
CREATE FUNCTION "refuse_to_forget"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of answers is append-only';
END $$;
CREATE TRIGGER "answer_version_append_only" BEFORE UPDATE OR DELETE ON "answer_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_forget"();
CREATE TRIGGER "answer_version_keep" BEFORE TRUNCATE ON "answer_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_forget"();
