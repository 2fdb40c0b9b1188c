-- How a final version was handed in, and each correction of that; the newest row applies (docs/decisions/054).
CREATE TABLE delivery (
  id bigserial,
  application_id uuid NOT NULL,
  finalisation_id uuid NOT NULL,
  -- Null if it was not handed in after all.
  sent_on date,
  sent_by text,
  sent_to text,
  case_number text,
  note text,
  at timestamptz(3) NOT NULL,
  by_id uuid NOT NULL,
  CONSTRAINT delivery_pkey PRIMARY KEY (id),
  CONSTRAINT delivery_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT delivery_finalisation_id_fkey FOREIGN KEY (finalisation_id) REFERENCES finalisation (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT delivery_by_id_fkey FOREIGN KEY (by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT delivery_said CHECK (btrim(sent_by) <> '' AND btrim(sent_to) <> '' AND btrim(case_number) <> '' AND btrim(note) <> ''),
  CONSTRAINT delivery_sent CHECK (CASE WHEN sent_on IS NULL THEN num_nonnulls(sent_by, sent_to, case_number, note) = 0
    ELSE sent_by IS NOT NULL END)
);
CREATE INDEX delivery_finalisation_id_idx ON delivery (finalisation_id);

-- What was granted in one measure to one party for one year, and each correction of that. Append-only; the newest
-- change applies.
CREATE TABLE award (
  id bigserial,
  application_id uuid NOT NULL,
  -- Counts the changes of the application from 1; one change has all lines that one press recorded.
  change int NOT NULL,
  measure_id uuid NOT NULL,
  party_id uuid NOT NULL,
  -- Counts from 1, the application's own year; 0 if the form asks for one sum for all years.
  year int NOT NULL,
  -- Null if nothing is recorded any longer.
  kroner int,
  -- The change that this one undoes.
  undoes int,
  at timestamptz(3) NOT NULL,
  by_id uuid NOT NULL,
  CONSTRAINT award_pkey PRIMARY KEY (id),
  CONSTRAINT award_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT award_application_id_measure_id_fkey FOREIGN KEY (application_id, measure_id) REFERENCES measure (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT award_application_id_party_id_fkey FOREIGN KEY (application_id, party_id) REFERENCES party (application_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT award_by_id_fkey FOREIGN KEY (by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT award_change CHECK (change >= 1 AND undoes BETWEEN 1 AND change - 1),
  CONSTRAINT award_year CHECK (year >= 0),
  CONSTRAINT award_kroner CHECK (kroner >= 0)
);
CREATE UNIQUE INDEX award_line ON award (application_id, change, measure_id, party_id, year);

CREATE FUNCTION keep_award() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was sent and granted is append-only';
END $$;
CREATE TRIGGER delivery_append_only BEFORE UPDATE OR DELETE ON delivery FOR EACH ROW EXECUTE FUNCTION keep_award();
CREATE TRIGGER delivery_keep BEFORE TRUNCATE ON delivery FOR EACH STATEMENT EXECUTE FUNCTION keep_award();
CREATE TRIGGER award_append_only BEFORE UPDATE OR DELETE ON award FOR EACH ROW EXECUTE FUNCTION keep_award();
CREATE TRIGGER award_keep BEFORE TRUNCATE ON award FOR EACH STATEMENT EXECUTE FUNCTION keep_award();

-- Final versions that were marked as delivered: by whom and when is known, the receiver is not.
INSERT INTO delivery (application_id, finalisation_id, sent_on, sent_by, at, by_id)
  SELECT f.application_id, f.id, (f.delivered_at AT TIME ZONE p.time_zone)::date, who.name, f.delivered_at, f.delivered_by_id
  FROM finalisation f
  JOIN application a ON a.id = f.application_id
  JOIN partnership p ON p.id = a.partnership_id
  JOIN person who ON who.id = f.delivered_by_id
  ORDER BY f.delivered_at, f.id;

-- A report is an application about what another was granted: its measures and parties are those of the other.
ALTER TABLE application
  ADD COLUMN reports_on_id uuid,
  ADD CONSTRAINT application_reports_on_id_fkey FOREIGN KEY (reports_on_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT;
-- One report each year.
CREATE UNIQUE INDEX application_reports_on_id_year_key ON application (reports_on_id, year);
ALTER TABLE measure
  ADD COLUMN reports_on_id uuid,
  ADD CONSTRAINT measure_reports_on_id_fkey FOREIGN KEY (reports_on_id) REFERENCES measure (id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE party
  ADD COLUMN reports_on_id uuid,
  ADD CONSTRAINT party_reports_on_id_fkey FOREIGN KEY (reports_on_id) REFERENCES party (id) ON UPDATE CASCADE ON DELETE RESTRICT;

-- What was granted is part of the structure of the reports about it.
CREATE FUNCTION count_structure_of_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application SET structure_version = structure_version
    WHERE reports_on_id IN (SELECT DISTINCT application_id FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER award_structure AFTER INSERT ON award
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_structure_of_reports();

-- A coordinator was reminded of a report that nobody has started, so many days before its deadline; fewer than 0 after.
CREATE TABLE report_reminder (
  application_id uuid NOT NULL,
  year int NOT NULL,
  person_id uuid NOT NULL,
  offset_days int NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT report_reminder_pkey PRIMARY KEY (application_id, year, person_id, offset_days),
  CONSTRAINT report_reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT report_reminder_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON UPDATE CASCADE ON DELETE RESTRICT
);
