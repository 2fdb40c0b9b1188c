-- When the next message may be sent to a thread of Teams, or within a tenant: see docs/decisions/014. Not written to
-- the log of the database, for what is lost with the server is of a few seconds ago.
CREATE UNLOGGED TABLE "send_turn" (
    "key" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "send_turn_pkey" PRIMARY KEY ("key")
);

-- What was given up, for the coordinator to see and to send again.
CREATE TABLE "undelivered" (
    "id" UUID NOT NULL,
    "what" JSONB NOT NULL,
    "application_id" UUID,
    "person_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "undelivered_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "undelivered_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "undelivered_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE INDEX "undelivered_application_id_idx" ON "undelivered"("application_id");
CREATE INDEX "undelivered_person_id_idx" ON "undelivered"("person_id");

-- What Prisma cannot say.

-- Takes a turn in all of these queues at once, or in none of them when that means waiting longer than `patience`
-- seconds. Each is a bucket that takes `burst` turns at once and one more every so many seconds (`every`): "generic
-- cell rate algorithm". Answers how many seconds are left until the turn, and whether it was taken.
CREATE FUNCTION "take_turn"("keys" TEXT[], "every" FLOAT8[], "burst" INT[], "patience" FLOAT8)
RETURNS TABLE ("wait" FLOAT8, "taken" BOOLEAN) LANGUAGE plpgsql AS $$
DECLARE
  moment TIMESTAMPTZ;
  starts TIMESTAMPTZ;
BEGIN
  INSERT INTO "send_turn" ("key", "next_at") SELECT k, '-infinity' FROM unnest("keys") k ORDER BY k ON CONFLICT DO NOTHING;
  -- In one order, so that no two wait for each other.
  PERFORM 1 FROM "send_turn" s WHERE s."key" = ANY("keys") ORDER BY s."key" FOR UPDATE;
  moment := clock_timestamp();
  SELECT greatest(moment, max(s."next_at" - make_interval(secs => (b."burst" - 1) * b."every"))) INTO starts
    FROM unnest("keys", "every", "burst") AS b("key", "every", "burst") JOIN "send_turn" s ON s."key" = b."key";
  "wait" := extract(epoch FROM starts - moment);
  "taken" := "wait" <= "patience";
  IF "taken" THEN
    UPDATE "send_turn" s SET "next_at" = greatest(s."next_at", starts) + make_interval(secs => b."every")
      FROM unnest("keys", "every", "burst") AS b("key", "every", "burst") WHERE s."key" = b."key";
  END IF;
  RETURN NEXT;
END $$;
