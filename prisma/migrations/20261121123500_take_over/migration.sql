-- CreateTable
CREATE TABLE "take_over" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "agreed" UUID[],
    "how" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "take_over_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "take_over_application_id_idx" ON "take_over"("application_id");

-- AddForeignKey
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One stands at a time.
CREATE UNIQUE INDEX "take_over_standing" ON "take_over"("application_id") WHERE "ended_at" IS NULL;
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_reason" CHECK (btrim("reason") <> '');
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_ended" CHECK ("how" IN ('taken', 'refused', 'here', 'replaced')
  AND num_nonnulls("how", "ended_at", "ended_by_id") IN (0, 3));

-- Who asked and why stands as it was, and what has ended is not begun again.
CREATE FUNCTION "keep_take_over"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (NEW."id", NEW."application_id", NEW."asker_id", NEW."reason", NEW."at")
      IS DISTINCT FROM (OLD."id", OLD."application_id", OLD."asker_id", OLD."reason", OLD."at")
    OR NOT NEW."agreed" @> OLD."agreed"
    OR OLD."ended_at" IS NOT NULL
  THEN
    RAISE EXCEPTION 'the history of who asked to coordinate is append-only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "take_over_append_only" BEFORE UPDATE OR DELETE ON "take_over"
  FOR EACH ROW EXECUTE FUNCTION "keep_take_over"();
CREATE TRIGGER "take_over_keep" BEFORE TRUNCATE ON "take_over"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_take_over"();
