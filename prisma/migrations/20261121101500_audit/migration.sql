-- What people did. It says who, when, what and by which message, and never what somebody wrote. There are no foreign
-- keys: a row is written with every save, and the log outlives what it is about.
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "act" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_application_id_id_idx" ON "audit"("application_id", "id");

CREATE FUNCTION "keep_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of acts is append-only';
END $$;
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE ON "audit"
  FOR EACH ROW EXECUTE FUNCTION "keep_audit"();
CREATE TRIGGER "audit_keep" BEFORE TRUNCATE ON "audit"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_audit"();
