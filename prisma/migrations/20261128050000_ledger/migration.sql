-- What amounts go to is data of each edition of the form (docs/decisions/042). A purpose can be asked for by year: the
-- years count from 1, and 0 is a purpose that is asked for once.
ALTER TABLE amount
  ALTER COLUMN purpose TYPE text USING purpose::text,
  ADD COLUMN year integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT amount_year CHECK (year >= 0);
DROP TYPE "AmountPurpose";
DROP INDEX amount_measure_id_party_id_purpose_key;
CREATE UNIQUE INDEX amount_measure_id_party_id_purpose_year_key ON amount (measure_id, party_id, purpose, year);

-- A stored draft has, beside the sums of each measure, those of the purposes that are not part of them.
UPDATE draft SET outline = jsonb_set(outline, '{totals}', outline -> 'totals' || jsonb_build_object(
  'beside', '[]'::jsonb, 'byYear', '[]'::jsonb,
  'byMeasure', coalesce((
    SELECT jsonb_agg(row - 'coordinator' || jsonb_build_object('byYear', '[]'::jsonb, 'beside',
      CASE WHEN (row ->> 'coordinator')::numeric > 0
        THEN jsonb_build_array(jsonb_build_object('purpose', 'coordinator', 'kroner', row -> 'coordinator'))
        ELSE '[]'::jsonb END) ORDER BY place)
    FROM jsonb_array_elements(outline #> '{totals,byMeasure}') WITH ORDINALITY AS each (row, place)), '[]'::jsonb)))
WHERE jsonb_typeof(outline #> '{totals,byMeasure}') = 'array';
