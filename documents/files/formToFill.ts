import type { IssuedForm } from "../../forms/issued/readIssuedForm";

/** The issuer's form of an edition; `unusable` if it has one that cannot be filled in, null if it has none. */
export type FormToFill = IssuedForm | "unusable" | null;

/** The issuers' own Word forms. */
export type IssuedForms = {
  of(edition: string): FormToFill;
  /** Tells the operator that a draft could not be filled into the form of its edition. */
  failed(edition: string, err: unknown): void;
};
