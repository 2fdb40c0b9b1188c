import type { Pool } from "pg";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { JourneyStore } from "../../domain/ports/journeyStore";
import type { Sql } from "../../domain/ports/outbox";
import { statementOn } from "../connection/transaction";

const POSITION: Sql<SectionRef> = `
  select measure_id as "measureId", section_id as "sectionId"
  from walk_position where application_id = $1::uuid and person_id = $2::uuid`;

export function journeyStore(pool: Pool): JourneyStore {
  const direct = statementOn(pool);
  return {
    async position(id, personId) {
      return (await direct(POSITION, [id, personId])).rows[0] ?? null;
    },

    async moveTo(applicationId, personId, place) {
      if (place === null) {
        await direct("delete from walk_position where application_id = $1::uuid and person_id = $2::uuid", [
          applicationId,
          personId,
        ]);
        return;
      }
      await direct(
        `insert into walk_position (application_id, person_id, measure_id, section_id) values ($1::uuid, $2::uuid, $3::uuid, $4)
         on conflict (application_id, person_id) do update set measure_id = excluded.measure_id, section_id = excluded.section_id
           where (walk_position.measure_id, walk_position.section_id) is distinct from (excluded.measure_id, excluded.section_id)`,
        [applicationId, personId, place.measureId, place.sectionId],
      );
    },
  };
}
