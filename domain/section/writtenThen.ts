import type { Answer } from "./sectionRecord";
import type { Place } from "./walk";

/** An answer as it was then; cleared answers too. */
export type WrittenThen = Place & Pick<Answer, "field" | "partyId" | "value">;
