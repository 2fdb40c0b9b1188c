-- CreateTable
CREATE TABLE "finalisation" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT,
    "open_findings" JSONB NOT NULL,
    "unapproved" JSONB NOT NULL,
    "draft_id" UUID NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_by_id" UUID,
    "reopen_reason" TEXT,
    "reopen_told_at" TIMESTAMPTZ(3),

    CONSTRAINT "finalisation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finalisation_application_id_number_key" ON "finalisation"("application_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "draft_application_id_id_key" ON "draft"("application_id", "id");

-- AddForeignKey
ALTER TABLE "finalisation" ADD CONSTRAINT "finalisation_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finalisation" ADD CONSTRAINT "finalisation_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finalisation" ADD CONSTRAINT "finalisation_application_id_draft_id_fkey" FOREIGN KEY ("application_id", "draft_id") REFERENCES "draft"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finalisation" ADD CONSTRAINT "finalisation_reopened_by_id_fkey" FOREIGN KEY ("reopened_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One holds at a time.
CREATE UNIQUE INDEX "finalisation_standing" ON "finalisation"("application_id") WHERE "reopened_at" IS NULL;
ALTER TABLE "finalisation" ADD CONSTRAINT "finalisation_number" CHECK ("number" >= 1);

-- What is in the way is overruled with a reason only.
ALTER TABLE "finalisation" ADD CONSTRAINT "finalisation_reason" CHECK (btrim("reason") <> ''
  AND ("reason" IS NOT NULL OR ("unapproved" = '[]' AND NOT "open_findings" @> '[{"severity": "blocking"}]')));

-- Who opens again says why.
ALTER TABLE "finalisation" ADD CONSTRAINT "finalisation_reopened" CHECK (btrim("reopen_reason") <> ''
  AND num_nonnulls("reopened_at", "reopened_by_id", "reopen_reason") IN (0, 3)
  AND ("reopen_told_at" IS NULL OR "reopened_at" IS NOT NULL));

CREATE FUNCTION "keep_finalisation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (NEW."id", NEW."application_id", NEW."number", NEW."at", NEW."by_id", NEW."reason", NEW."open_findings", NEW."unapproved", NEW."draft_id")
      IS DISTINCT FROM
      (OLD."id", OLD."application_id", OLD."number", OLD."at", OLD."by_id", OLD."reason", OLD."open_findings", OLD."unapproved", OLD."draft_id")
    OR (OLD."reopened_at" IS NOT NULL
      AND (NEW."reopened_at", NEW."reopened_by_id", NEW."reopen_reason")
        IS DISTINCT FROM (OLD."reopened_at", OLD."reopened_by_id", OLD."reopen_reason"))
    OR (OLD."reopen_told_at" IS NOT NULL AND NEW."reopen_told_at" IS DISTINCT FROM OLD."reopen_told_at")
  THEN
    RAISE EXCEPTION 'the history of final versions is append-only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "finalisation_append_only" BEFORE UPDATE OR DELETE ON "finalisation"
  FOR EACH ROW EXECUTE FUNCTION "keep_finalisation"();
CREATE TRIGGER "finalisation_keep" BEFORE TRUNCATE ON "finalisation"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_finalisation"();
