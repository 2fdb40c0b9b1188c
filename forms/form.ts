import type { Condition } from "./condition";
import type { ApproverRule, Edition, EditionSection } from "./edition";
import type { EditionPartyKind, PartyRole } from "./editionPartyKind";
import type { answered } from "./fields/answered";
import type { ComputedField as EditionComputedField } from "./fields/computedField";
import type { Derived, DerivedParties } from "./fields/derived";
import type { EditionColumn as SumsColumn } from "./fields/editionColumn";
import type { EditionField } from "./fields/editionField";
import type { EditionPurpose } from "./fields/editionPurpose";
import { PartyKind } from "./fields/partyKind";
import type { TableColumn as EditionColumn } from "./fields/tableColumn";
import type { FormCheck } from "./formCheck";
import type { Plan } from "./plan";
import type { Region } from "./region";
import type { EditionRule } from "./rules/editionRule";
import type { Say } from "./rules/say";
import type { Language } from "./texts";

export type { Expression } from "./rules/expression";
export type { ApproverRule, Derived, DerivedParties, EditionPartyKind, FormCheck, PartyRole, Region };
export { PartyKind };

/** Something to choose, or a row or column of a table. */
export type Option = { readonly id: string; readonly label: string };

/** A goal of a long-term plan, named by plan and goal: "salten-2022-2025.play". */
export type Goal = Option & { readonly plan: string };

type WordedColumn<Each> = Each extends EditionColumn
  ? Omit<Each, "options"> & { readonly label: string } & (Each extends { type: "number" }
        ? { readonly unit?: string }
        : unknown) &
      (Each extends { options: readonly string[] } ? { readonly options: readonly Option[] } : unknown)
  : never;

/** A column of a table with its words: a kind of field, in each row. */
export type TableColumn = WordedColumn<EditionColumn>;

/** The rows of a table: those that the form has, or (`fixed` null) as many as the writer adds. */
export type TableRows = {
  readonly fixed: readonly Option[] | null;
  readonly least: number;
  readonly most: number;
};

type Worded<Each extends EditionField> = Omit<Each, "options" | "columns" | "rows" | "requiredIf" | "shownIf"> & {
  /** All must hold. */
  readonly requiredIf?: readonly Condition[];
  readonly shownIf?: readonly Condition[];
  readonly label: string;
  readonly help?: string;
} & (Each extends { type: "text" } ? { readonly specifies?: string } : unknown) &
  /** One of the years of an amount that is asked for by year: the first is 1. `yearOf` is its id in form.json. */
  (Each extends { type: "amount" } ? { readonly year?: number; readonly yearOf?: string } : unknown) &
  (Each extends { type: "number" } ? { readonly unit?: string } : unknown) &
  (Each extends { type: "goals" } ? { readonly options: readonly Goal[] } : unknown) &
  (Each extends { options: readonly string[] } ? { readonly options: readonly Option[] } : unknown) &
  (Each extends { columns: readonly string[] } ? { readonly columns: readonly Option[] } : unknown) &
  (Each extends { type: "table" } ? { readonly columns: readonly TableColumn[]; readonly rows: TableRows } : unknown);

type EachWorded<Each> = Each extends EditionField ? Worded<Each> : never;

/** A field with its words. A text that `specifies` a choice is no field of form.json: see otherText.ts. */
export type Field = EachWorded<EditionField>;

type WithoutAnswering<Each> = Each extends Field ? Omit<Each, Exclude<keyof typeof answered, "id">> : never;

/** What a field asks for, whoever answers it. A column of a table is one too. */
export type FieldKind = WithoutAnswering<Field>;

export type TableField = Extract<FieldKind, { type: "table" }>;

/** A figure that nobody types, with its words, and the kind of field that it is shown as. */
export type ComputedField = Omit<EditionComputedField, "shownIf"> & {
  readonly label: string;
  readonly help?: string;
  readonly kind: Extract<FieldKind, { type: "text" | "number" | "money" | "date" }>;
  readonly shownIf?: readonly Condition[];
};

/**
 * A kind of party with its words: "Kommune" and "kommuner". `joinAs` offers one that is not registered yet; null if
 * nobody joins the kind. `inTables` is its word in the documents' tables.
 */
export type FormPartyKind = EditionPartyKind & {
  readonly one: string;
  readonly many: string;
  readonly joinAs: string | null;
  readonly inTables: string;
};

/** What amounts go to, with its name. `isSummed` tells whether it is part of the sum applied for. */
export type FormPurpose = EditionPurpose & Option & { readonly isSummed: boolean };

/** A column of the tables of sums, with its name. */
export type FormColumn = SumsColumn & Option;

/** A section with its words. */
export type FormSection = Omit<EditionSection, "fields" | "computedFields" | "tables" | "derived"> & {
  readonly title: string;
  readonly help: string;
  /** The kinds of party of its form. */
  readonly partyKinds: readonly FormPartyKind[];
  readonly fields: readonly Field[];
  readonly computedFields: readonly ComputedField[];
  readonly tables: readonly {
    readonly id: string;
    readonly label: string;
    readonly rows: readonly Option[];
    readonly columns: readonly Option[];
  }[];
  readonly derived: readonly (Option & { readonly from: Derived })[];
};

/** A rule with its sentence. */
export type Rule = EditionRule & { readonly say: Say };

/** An edition with its words in one language, and with the long-term plans whose goals it can use. */
export type Form = Omit<
  Edition,
  "$schema" | "language" | "schemes" | "purposes" | "columns" | "partyKinds" | "sections" | "rules"
> & {
  readonly name: string;
  readonly title: string;
  readonly schemes: readonly Option[];
  readonly purposes: readonly FormPurpose[];
  readonly partyKinds: readonly FormPartyKind[];
  readonly columns: readonly FormColumn[];
  readonly sections: readonly FormSection[];
  readonly rules: readonly Rule[];
  /** Empty if the form asks for no goals. */
  readonly plans: readonly Plan[];
  /** The language of the words. */
  readonly language: Language;
  /** The language of the printed form. */
  readonly printedIn: Language;
  /** The same edition in each language; this form among them. */
  readonly inLanguages: ReadonlyMap<Language, Form>;
};
