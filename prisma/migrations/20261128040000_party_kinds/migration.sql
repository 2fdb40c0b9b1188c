-- The kinds of party are data of each edition of the form (docs/decisions/041). A party keeps the roles that its kind
-- has, and the column of the tables where its amounts stand.
DROP INDEX party_one_coordinator;
ALTER TABLE party
  ALTER COLUMN kind TYPE text USING kind::text,
  ADD COLUMN roles text[] NOT NULL DEFAULT '{}',
  ADD COLUMN table_column text,
  ADD CONSTRAINT party_roles CHECK (roles <@ ARRAY['lead', 'owner', 'consulted']),
  ADD CONSTRAINT party_table_column CHECK (table_column IN ('summed', 'each'));
ALTER TABLE approval_rule ALTER COLUMN kind TYPE text USING kind::text;
DROP TYPE "PartyKind";
CREATE UNIQUE INDEX party_one_coordinator ON party (application_id) WHERE 'lead' = ANY (roles);

-- The five kinds that every edition had so far.
UPDATE party SET
  roles = CASE kind
    WHEN 'coordinator' THEN ARRAY['lead'] WHEN 'municipalOwner' THEN ARRAY['owner'] WHEN 'union' THEN ARRAY['consulted']
    ELSE '{}' END,
  table_column = CASE WHEN kind IN ('municipalOwner', 'privateOwner') THEN 'summed' WHEN kind = 'uh' THEN 'each' END;
