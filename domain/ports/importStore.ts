import type { PersonId } from "../application/structure";
import type { FormImport } from "../importing/formImport";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

export type StoredImport = { readonly id: string; readonly fileName: string; readonly draft: FormImport };
export type NoSuchImport = { kind: "no-such-import" };

/** What people have had read. Each belongs to one person: to everybody else it does not exist. */
export interface ImportStore {
  /** Keeps what was read. Of many, the oldest give way. */
  keep(owner: PersonId, stored: StoredImport, at: Date): Promise<void>;
  load(id: string, owner: PersonId): Promise<StoredImport | null>;
  newestOf(owner: PersonId): Promise<StoredImport | null>;
  /** Lets `decide` mend it, once for each activity; two who mend at once decide one after the other. */
  mend<Refusal>(
    id: string,
    owner: PersonId,
    cause: Cause,
    decide: (draft: FormImport) => Outcome<FormImport, Refusal>,
  ): Promise<Outcome<StoredImport, Refusal | AlreadyHandled | NoSuchImport>>;
  discard(id: string, owner: PersonId): Promise<void>;
  /** Forgets what was read before this. */
  forgetBefore(instant: Date): Promise<number>;
}
