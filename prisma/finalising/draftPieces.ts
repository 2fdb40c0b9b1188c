import type { Sql, Statement } from "../../domain/ports/outbox";

type Piece = { readonly part: "outline" | "data" | "rest"; readonly list: string; readonly piece: string };

/** What is long of an outline and of the values is in these lists. */
const PIECES: Sql<Piece> = `
  with kept as materialized (
    select outline->'outline' as outline, case when $2::boolean then outline->'data' end as data,
      outline - '{outline,data}'::text[] as rest
    from draft where id = $1::uuid)
  select part, list, piece from (
    select 'outline' as part, '' as list, 0 as at, (outline - '{before,measures,after}'::text[])::text as piece from kept
    union all
    select 'outline', name, at, value::text from kept, unnest('{before,measures,after}'::text[]) name,
      jsonb_array_elements(outline->name) with ordinality as each (value, at)
    union all
    select 'data', '', 0, (data - 'sections')::text from kept where jsonb_typeof(data) = 'object'
    union all
    select 'data', 'sections', at, value::text from kept,
      jsonb_array_elements(data->'sections') with ordinality as each (value, at)
    union all
    select 'rest', '', 0, rest::text from kept) pieces
  order by part, list, at`;

/**
 * A draft's JSON, cut between its sections: the database sends each alone. One text of it all would be ten million
 * letters, and everybody waits while they are read from the bytes. Without `data`, its values are not read.
 */
export async function draftPieces(
  statement: Statement,
  id: string,
  { data }: { readonly data: boolean },
): Promise<Record<Piece["part"], string[]>> {
  const { rows } = await statement(PIECES, [id, data]);
  const of = (part: Piece["part"], lists: readonly string[]) =>
    jsonOf(
      rows.filter((row) => row.part === part),
      lists,
    );
  return {
    outline: of("outline", ["before", "measures", "after"]),
    data: of("data", ["sections"]),
    rest: of("rest", []),
  };
}

/** An object with its lists put back into it; none is "null". */
function jsonOf(rows: readonly Piece[], lists: readonly string[]): string[] {
  const head = rows.find(({ list }) => list === "");
  if (!head) return ["null"];
  const inside = lists.flatMap((list) => [
    `${JSON.stringify(list)}:[`,
    ...rows.filter((row) => row.list === list).flatMap(({ piece }, at) => (at === 0 ? [piece] : [",", piece])),
    "],",
  ]);
  // "{" and what else the object has.
  return lists.length === 0 ? [head.piece] : ["{", ...inside, head.piece.slice(1)];
}
