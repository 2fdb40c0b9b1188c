import type { RowRefusal, Share } from "../../domain/values/kronerRow";
import type { ImportedAnswer, ImportPlace, Partner, SumRow, Unplaced } from "../model/imported";
import type { LabelledShare } from "../tables/labelledShares";
import type { TableRow } from "../tables/tableRow";

/** A figure that stands in the document and cannot be taken. */
export type UnreadFigure = {
  readonly place: ImportPlace;
  readonly cell: string;
  readonly text: string;
  readonly refusal: RowRefusal;
};

/** Everything that the zones of a document hold, zone by zone, before any of it is compared. Measures count from 0. */
export type Reading = {
  readonly answers: ImportedAnswer[];
  readonly partners: Partner[];
  /** The names of measures that have a field of their own. */
  readonly names: Map<number, string>;
  readonly totals: { readonly row: TableRow; readonly place: ImportPlace }[];
  readonly amounts: SumRow[];
  readonly shares: (LabelledShare & { readonly place: ImportPlace })[];
  readonly unread: UnreadFigure[];
  /** Amounts that are written in thousands or millions, outside the rows of a table. */
  readonly scaled: { readonly place: ImportPlace; readonly cell: string; readonly shares: readonly Share[] }[];
  /** The schemes that are ticked, by their labels. */
  readonly schemes: string[];
  /** Questions of which nobody can see what is ticked, as they stand. */
  readonly unclear: { readonly place: ImportPlace; readonly text: string }[];
  readonly unplaced: Unplaced[];
  readonly placeholders: { readonly place: ImportPlace; readonly count: number }[];
  /** Places of the form that are there and have neither an answer nor a placeholder. */
  readonly blank: ImportPlace[];
};

export const nothingRead = (): Reading => ({
  answers: [],
  partners: [],
  names: new Map(),
  totals: [],
  amounts: [],
  shares: [],
  unread: [],
  scaled: [],
  schemes: [],
  unclear: [],
  unplaced: [],
  placeholders: [],
  blank: [],
});
