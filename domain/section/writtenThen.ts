import type { SectionRef } from "./journeyFor";
import type { Answer } from "./sectionRecord";

/** An answer as it was then; cleared answers too. */
export type WrittenThen = SectionRef & Pick<Answer, "field" | "partyId" | "value">;
