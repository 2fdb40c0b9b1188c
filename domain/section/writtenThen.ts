import type { Answer } from "./sectionRecord";
import type { SectionRef } from "./sectionRef";

/** An answer as it was at an earlier time, including cleared answers. */
export type WrittenThen = SectionRef & Pick<Answer, "field" | "partyId" | "value">;
