-- That a party's shop stewards said what they make of the draft, or that it still stands, and which draft they had
-- before them: see docs/decisions/020.
CREATE TABLE "discussion" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "seen_version" BIGINT NOT NULL,

    CONSTRAINT "discussion_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "discussion_application_id_idx" ON "discussion"("application_id");

ALTER TABLE "discussion" ADD CONSTRAINT "discussion_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "discussion" ADD CONSTRAINT "discussion_application_id_party_id_fkey" FOREIGN KEY ("application_id", "party_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "discussion" ADD CONSTRAINT "discussion_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

CREATE FUNCTION "keep_discussion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was said of a draft is append-only';
END $$;
CREATE TRIGGER "discussion_append_only" BEFORE UPDATE OR DELETE ON "discussion"
  FOR EACH ROW EXECUTE FUNCTION "keep_discussion"();
CREATE TRIGGER "discussion_keep" BEFORE TRUNCATE ON "discussion"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_discussion"();
