import type { Answer } from "./sectionRecord";
import type { SectionRef } from "./sectionRef";

/** An answer as it was then; cleared answers too. */
export type WrittenThen = SectionRef & Pick<Answer, "field" | "partyId" | "value">;
