import type { ApplicationId } from "../../domain/application/structure";
import type { AwardChange, AwardStep } from "../../domain/award/award";
import type { Sql, Statement } from "../../domain/ports/outbox";

type Row = Omit<AwardChange, "steps"> & AwardStep;

/** Each line with what it was before: the line of the same place in the change before it. */
const CHANGES: Sql<Row> = `
  select a.change as number, a.at, a.by_id as by, who.name as "byName", a.undoes,
    a.measure_id as "measureId", a.party_id as "partyId", a.year, a.kroner,
    lag(a.kroner) over (partition by a.measure_id, a.party_id, a.year order by a.change) as was
  from award a join person who on who.id = a.by_id
  where a.application_id = $1::uuid
  order by a.change, a.id`;

/** Everything that was recorded of an application's award, oldest first. */
export async function changesOf(statement: Statement, id: ApplicationId): Promise<AwardChange[]> {
  const changes = new Map<number, AwardChange & { readonly steps: AwardStep[] }>();
  for (const { number, at, by, byName, undoes, ...step } of (await statement(CHANGES, [id])).rows) {
    const change = changes.get(number) ?? { number, at, by, byName, undoes, steps: [] };
    change.steps.push(step);
    changes.set(number, change);
  }
  return [...changes.values()];
}
