import type { SectionRef } from "../answers/sectionRef";
import type { ApplicationId, PersonId } from "../application/structure";

/** Where each person is in their journey through the sections. */
export interface JourneyStore {
  position(id: ApplicationId, personId: PersonId): Promise<SectionRef | null>;
  moveTo(id: ApplicationId, personId: PersonId, place: SectionRef | null): Promise<void>;
}
