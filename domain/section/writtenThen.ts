import type { Answer } from "./sectionRecord";
import type { SectionRef } from "./walk";

/** An answer as it was then; cleared answers too. */
export type WrittenThen = SectionRef & Pick<Answer, "field" | "partyId" | "value">;
