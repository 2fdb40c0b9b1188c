import type { Form } from "../../forms/form";
import type { Author, SectionRecord } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { LedgerLine } from "../answers/slot";
import type { Structure } from "../application/structure";
import type { Discussed } from "../consultation/discussed";
import type { DraftSeen } from "../consultation/draftSeen";
import type { KnownVersion, Saving } from "./saveAnswers";

/** Which fields of a section are ledger lines, by field id. */
export type LedgerFields = ReadonlyMap<string, LedgerLine>;

/** What a person's save changes. `next` is the place that is shown next; null at the end of the journey. */
export type SectionChange = {
  readonly saving: Saving;
  readonly next: SectionRef | null;
  readonly ledger: LedgerFields;
  readonly discussed?: Discussed | null;
  /** Places that are loaded beside the saved one, for what is said of it. */
  readonly reads?: readonly SectionRef[];
};

/** A section as it is stored when it is changed. `known` are the earlier versions that `Saving.wants` asked for. */
export type StoredSection = {
  readonly form: Form;
  readonly structure: Structure;
  readonly record: SectionRecord;
  /** The records of the places that decide what the section asks (`placesShowing`). */
  readonly others: readonly SectionRecord[];
  readonly known: readonly KnownVersion[];
};

/** Who writes, and where. */
export type Writer = Author & {
  readonly place: SectionRef;
  /** The draft that the person has before them; null until it is needed. */
  readonly seen: DraftSeen | null;
  /** Whether the person came from the card on which the draft is read. */
  readonly hasRead: boolean;
};
