-- When each application's reminders are to be looked at next: see docs/decisions/018. A table of its own, for the
-- application's row is read, and its changes are counted, by everybody who saves.
CREATE TABLE "reminder_look" (
    "application_id" UUID NOT NULL,
    "look_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_look_pkey" PRIMARY KEY ("application_id"),
    CONSTRAINT "reminder_look_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "reminder_look_look_at_idx" ON "reminder_look"("look_at");

-- When a reminder was put off: it is about the last card before that.
ALTER TABLE "reminder_choice" ADD COLUMN "put_off_at" TIMESTAMPTZ(3);

-- What Prisma cannot say.

INSERT INTO "reminder_look" ("application_id", "look_at") SELECT "id", '-infinity' FROM "application";

-- Every change that may make something due sooner says that it is to be looked at at once, in its own transaction. The
-- row is written also where it says so already: whoever looks holds it, and must not overlook what is not stored yet.
CREATE FUNCTION "look_soon"("applications" UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that no two wait for each other.
  PERFORM 1 FROM "reminder_look" WHERE "application_id" = ANY("applications") ORDER BY "application_id" FOR UPDATE;
  UPDATE "reminder_look" SET "look_at" = '-infinity' WHERE "application_id" = ANY("applications");
END $$;

CREATE FUNCTION "look_at_new"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "reminder_look" ("application_id", "look_at") SELECT "id", '-infinity' FROM "changed";
  RETURN NULL;
END $$;
CREATE TRIGGER "application_look_new" AFTER INSERT ON "application"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_new"();

-- The deadline, the status, whether it is paused; and by "structure_version" who is in it, and its time zone.
CREATE FUNCTION "look_at_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "look_soon"((SELECT array_agg("id") FROM "changed"));
  RETURN NULL;
END $$;
CREATE TRIGGER "application_look" AFTER UPDATE ON "application"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_changed"();

CREATE FUNCTION "look_at_application"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "look_soon"((SELECT array_agg(DISTINCT "application_id") FROM "changed"));
  RETURN NULL;
END $$;
CREATE TRIGGER "part_deadline_look_new" AFTER INSERT ON "part_deadline"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_application"();
CREATE TRIGGER "part_deadline_look" AFTER UPDATE ON "part_deadline"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_application"();
CREATE TRIGGER "part_deadline_look_gone" AFTER DELETE ON "part_deadline"
  REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_application"();
CREATE TRIGGER "deputy_look_new" AFTER INSERT ON "deputy"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_application"();
CREATE TRIGGER "deputy_look" AFTER UPDATE ON "deputy"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_application"();
CREATE TRIGGER "deputy_look_gone" AFTER DELETE ON "deputy"
  REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_application"();

CREATE FUNCTION "look_at_those_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "look_soon"((SELECT array_agg(DISTINCT "application_id") FROM "member" WHERE "person_id" IN (SELECT "person_id" FROM "changed")));
  RETURN NULL;
END $$;
CREATE TRIGGER "reminder_choice_look_new" AFTER INSERT ON "reminder_choice"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_those_of_person"();
CREATE TRIGGER "reminder_choice_look" AFTER UPDATE ON "reminder_choice"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_those_of_person"();
CREATE TRIGGER "reminder_choice_look_gone" AFTER DELETE ON "reminder_choice"
  REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "look_at_those_of_person"();
