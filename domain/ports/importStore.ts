import type { PersonId } from "../application/structure";
import type { FormImport } from "../importing/formImport";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

export type StoredImport = { readonly id: string; readonly fileName: string; readonly draft: FormImport };
export type NoSuchImport = { kind: "no-such-import" };

/** Documents people have imported. Each belongs to one person; to everybody else it does not exist. */
export interface ImportStore {
  /** Stores an import. If a person has too many, the oldest are removed. */
  keep(owner: PersonId, stored: StoredImport, at: Date): Promise<void>;
  load(id: string, owner: PersonId): Promise<StoredImport | null>;
  newestOf(owner: PersonId): Promise<StoredImport | null>;
  /** Lets `decide` correct it, once for each activity. Concurrent corrections are decided one after the other. */
  mend<Refusal>(
    id: string,
    owner: PersonId,
    cause: Cause,
    decide: (draft: FormImport) => Outcome<FormImport, Refusal>,
  ): Promise<Outcome<StoredImport, Refusal | AlreadyHandled | NoSuchImport>>;
  discard(id: string, owner: PersonId): Promise<void>;
  /** Deletes imports from before this instant. */
  forgetBefore(instant: Date): Promise<number>;
}
