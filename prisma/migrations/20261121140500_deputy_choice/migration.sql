-- A deputy who is not in an application is reminded in it too, as the deputy has chosen.
CREATE OR REPLACE FUNCTION "look_at_those_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "look_soon"((SELECT array_agg("application_id") FROM (
    SELECT "application_id" FROM "member" WHERE "person_id" IN (SELECT "person_id" FROM "changed")
    UNION SELECT "application_id" FROM "deputy" WHERE "deputy_id" IN (SELECT "person_id" FROM "changed")) AS "theirs"));
  RETURN NULL;
END $$;
