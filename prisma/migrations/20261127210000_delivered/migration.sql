-- A final application is finished once it is delivered to Statsforvalteren.
ALTER TYPE "ApplicationStatus" ADD VALUE 'delivered';

ALTER TABLE finalisation
  ADD COLUMN delivered_at timestamptz(3),
  ADD COLUMN delivered_by_id uuid,
  ADD CONSTRAINT finalisation_delivered_by_id_fkey FOREIGN KEY (delivered_by_id) REFERENCES person (id) ON UPDATE CASCADE ON DELETE SET NULL,
  ADD CONSTRAINT finalisation_delivered CHECK (num_nonnulls(delivered_at, delivered_by_id) IN (0, 2));
