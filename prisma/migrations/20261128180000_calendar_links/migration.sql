-- How often the link to a calendar has been made anew: a link made before the last time no longer works
-- (docs/decisions/052). Without a row it never was.
CREATE TABLE calendar_link (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  application_id uuid NOT NULL,
  -- Null for everybody's, which the status card has.
  person_id uuid,
  renewals int NOT NULL,
  CONSTRAINT calendar_link_pkey PRIMARY KEY (id),
  CONSTRAINT calendar_link_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT calendar_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT calendar_link_renewals CHECK (renewals > 0)
);
CREATE UNIQUE INDEX calendar_link_application_id_person_id_key ON calendar_link (application_id, person_id) NULLS NOT DISTINCT;
