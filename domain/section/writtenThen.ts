import type { Answer } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";

/** An answer as it was at an earlier time, including cleared answers. */
export type WrittenThen = SectionRef & Pick<Answer, "field" | "partyId" | "value">;
