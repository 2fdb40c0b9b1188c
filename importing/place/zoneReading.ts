import type { RowRefusal, Share } from "../../domain/amounts/kronerRow";
import type { PartyKind } from "../../forms/fields/partyKind";
import type { ImportedAnswer, ImportPlace, Partner, SumRow, Unplaced } from "../model/imported";
import type { LabelledShare } from "../tables/labelledShares";
import type { ColumnRow } from "../tables/readColumns";
import type { TableRow } from "../tables/tableRow";

/** A figure in the document that cannot be used. */
export type UnreadFigure = {
  readonly place: ImportPlace;
  readonly cell: string;
  readonly text: string;
  readonly refusal: RowRefusal;
};

/** What a party asks for in one field. */
export type PartyAmount = {
  readonly place: ImportPlace;
  readonly party: string;
  readonly purpose: string;
  /** Counted from 1; 0 if the form does not ask by year. */
  readonly year: number;
  readonly kroner: number;
};

export type NamedInColumn = { readonly name: string; readonly column: string | null };

/** The content of all zones, before anything is compared. Measures are indexed from 0. */
export type ZoneReading = {
  readonly answers: ImportedAnswer[];
  readonly partners: Partner[];
  /** The names of measures that have a field of their own. */
  readonly names: Map<number, string>;
  readonly totals: { readonly row: TableRow; readonly place: ImportPlace }[];
  readonly amounts: SumRow[];
  readonly shares: (LabelledShare & { readonly place: ImportPlace })[];
  readonly unread: UnreadFigure[];
  /** Amounts in thousands or millions, outside the rows of a table. */
  readonly scaled: { readonly place: ImportPlace; readonly cell: string; readonly shares: readonly Share[] }[];
  /** The amounts of tables with a row for each party, and the sums below their columns. */
  readonly partyAmounts: PartyAmount[];
  readonly amountSums: Omit<PartyAmount, "party">[];
  /** The rows of tables of sums in the form's own columns. */
  readonly sumRows: (ColumnRow & { readonly place: ImportPlace })[];
  /** The parties that those tables name, with the column that says so, if one does. */
  readonly named: NamedInColumn[];
  /** The parties that are named above their answers, with the kinds that may answer there. */
  readonly writers: { readonly name: string; readonly kinds: readonly PartyKind[] }[];
  /** The labels of the ticked schemes. */
  readonly schemes: string[];
  /** The text of questions whose ticks cannot be read. */
  readonly unclear: { readonly place: ImportPlace; readonly text: string }[];
  /** Places with texts of several parties that cannot be told apart. */
  readonly unowned: ImportPlace[];
  readonly unplaced: Unplaced[];
  readonly placeholders: { readonly place: ImportPlace; readonly count: number }[];
  /** Places of the form that are present but have neither an answer nor a placeholder. */
  readonly blank: ImportPlace[];
};

export const nothingRead = (): ZoneReading => ({
  answers: [],
  partners: [],
  names: new Map(),
  totals: [],
  amounts: [],
  shares: [],
  unread: [],
  scaled: [],
  partyAmounts: [],
  amountSums: [],
  sumRows: [],
  named: [],
  writers: [],
  schemes: [],
  unclear: [],
  unowned: [],
  unplaced: [],
  placeholders: [],
  blank: [],
});
