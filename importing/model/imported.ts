import type { KronerRow } from "../../domain/amounts/kronerRow";
import type { TypedRow } from "../../domain/tables/tableRow";
import type { PartyKind } from "../../forms/fields/partyKind";

/**
 * A place in the form: a measure (indexed from the document's first), a section and its field, by the edition's ids.
 */
export type ImportPlace = {
  readonly measure: number | null;
  readonly section: string | null;
  readonly field: string | null;
};

/** The answer read at one place. Options and counts are as in the form's fields; `text` is for people. */
export type ImportedAnswer = ImportPlace & {
  /** The id of the form's column of sums whose parties answer, if the form has a place for each. */
  readonly side: string | null;
  /** The party that answers, as the document names it. */
  readonly party?: string;
  readonly label: string;
  readonly value: string | number | readonly string[] | readonly ImportedRow[] | readonly TypedRow[];
  readonly text: string;
};
export type ImportedRow = Readonly<Record<string, string>>;

/** Where a document names a party: among those with a column of sums, or among those that are consulted. */
export type NamedAs = "owner" | "uh" | "consulted";
/** A party as a document names it. */
export type NamedParty = {
  readonly name: string;
  readonly as: NamedAs;
  readonly aliases: readonly string[];
};
export type ImportedParty = { readonly name: string; readonly kind: PartyKind; readonly aliases: readonly string[] };

export type ImportedAmount = {
  /** The id of the form's column of sums. */
  readonly side: string;
  readonly institution: string | null;
  readonly kroner: number;
  /** The form's purpose and its year, counted from 1; left out for the sum applied for. */
  readonly purpose?: string;
  readonly year?: number;
};

export type ImportedMeasure = {
  readonly number: number;
  readonly name: string;
  readonly scheme: string | null;
  readonly amounts: readonly ImportedAmount[];
  /** The total that the document itself gives. */
  readonly total: number | null;
};

/** A figure that the document gives as a sum of others. */
export type Claim = {
  readonly what: string;
  /** The id of the form's column or purpose, or "total". */
  readonly side: string;
  readonly institution: string | null;
  readonly kroner: number;
};
/** A claimed sum, and the sum computed from its parts. */
export type CheckedSum = {
  readonly of: string;
  readonly claimed: number;
  readonly computed: number;
  readonly holds: boolean;
  /** The shares of measures that it adds up: each measure, and the index among that measure's amounts. */
  readonly parts: readonly { readonly measure: number; readonly amount: number }[];
};

export type ImportFinding = {
  readonly code: string;
  readonly severity: "blocking" | "warning";
  readonly place: ImportPlace;
  /** The place in words: "Tiltak 3, 6. Økonomi og varighet, UH". */
  readonly where: string;
  readonly message: string;
};

/** Text that belongs to no field, with the heading above it. */
export type Unplaced = { readonly near: string; readonly text: string };

export type Partner = {
  readonly number: number | null;
  readonly name: string;
  /** The kindergartens or schools in parentheses after an owner's name. */
  readonly units: readonly string[];
  readonly contact: string | null;
  readonly kind: "owner" | "uh" | null;
};

/** The content of a filled-in form. A person reviews it before it becomes an application. */
export type Imported = {
  readonly edition: string;
  readonly year: number | null;
  readonly answers: readonly ImportedAnswer[];
  readonly partners: readonly Partner[];
  readonly parties: readonly ImportedParty[];
  readonly measures: readonly ImportedMeasure[];
  readonly claims: readonly Claim[];
  readonly sums: readonly CheckedSum[];
  readonly findings: readonly ImportFinding[];
  readonly unplaced: readonly Unplaced[];
};

/** A row of a table of sums, as read. */
export type SumRow = {
  readonly label: string;
  readonly row: KronerRow | null;
  readonly place: ImportPlace;
  /** The amount of each party, of a table that names parties and not sides; `row` then has the total alone. */
  readonly parties?: readonly { readonly name: string; readonly kroner: number }[];
};
