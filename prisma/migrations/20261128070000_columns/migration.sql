-- The columns of the tables of sums are data of each edition of the form (docs/decisions/042). The editions of the
-- version before had two of them; they have names of their own now.
ALTER TABLE party DROP CONSTRAINT party_table_column;
UPDATE party SET table_column = CASE table_column WHEN 'summed' THEN 'owner' WHEN 'each' THEN 'uh' END
WHERE table_column IN ('summed', 'each');

-- A stored draft has its sums by column. The version before kept two sums by name.
CREATE FUNCTION pg_temp.columns_of(owner jsonb, uh jsonb, shares jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_array(
    jsonb_build_object('column', 'owner', 'kroner', owner, 'shares', '[]'::jsonb),
    jsonb_build_object('column', 'uh', 'kroner', uh, 'shares', shares))
$$;
CREATE FUNCTION pg_temp.years_of(years jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT coalesce(jsonb_agg(year || '{"columns": []}' ORDER BY place), '[]'::jsonb)
  FROM jsonb_array_elements(years) WITH ORDINALITY AS each (year, place)
$$;
UPDATE draft SET outline = jsonb_set(outline, '{totals}', (outline -> 'totals') - 'owner' - 'uh' || jsonb_build_object(
  'columns', pg_temp.columns_of(outline #> '{totals,owner}', outline #> '{totals,uh}', outline #> '{totals,byInstitution}'),
  'byYear', pg_temp.years_of(outline #> '{totals,byYear}'),
  'byMeasure', coalesce((
    SELECT jsonb_agg(row - 'owner' - 'uh' - 'uhSum' || jsonb_build_object(
      'columns', pg_temp.columns_of(row -> 'owner', row -> 'uhSum', row -> 'uh'),
      'byYear', pg_temp.years_of(row -> 'byYear')) ORDER BY place)
    FROM jsonb_array_elements(outline #> '{totals,byMeasure}') WITH ORDINALITY AS each (row, place)), '[]'::jsonb)))
WHERE jsonb_typeof(outline #> '{totals,byMeasure}') = 'array';
