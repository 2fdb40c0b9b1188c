import type { AmountUnit } from "./amountUnit";

/** One amount in running text, with what is written beside it: "201 500,- (LMS)". */
export type Figure = {
  /** As written, without its note. */
  readonly text: string;
  /** Groups of digits separated by blanks, which may hide more than one figure. Empty if the text can only be one. */
  readonly groups: readonly string[];
  /** Text in parentheses after it, or a name beside it: usually an institution. */
  readonly note: string | null;
  /** Whether something ends the figure: a cell, a line or a wide blank. */
  readonly ends: boolean;
  /** The unit written with it: 1000 for "200 tkr". */
  readonly unit: AmountUnit | null;
  /** Whether it is marked as kroner: "kr 200", "200,-". */
  readonly inKroner: boolean;
  /** Whether a character touching it, or its note, may change the amount. */
  readonly doubtful: boolean;
};

export type Lexeme =
  | { readonly kind: "figure"; readonly at: number; readonly end: number; readonly figure: Figure }
  | { readonly kind: "gap"; readonly at: number; readonly end: number }
  | { readonly kind: "cell"; readonly at: number; readonly end: number }
  /** "40 %": a share, not an amount. */
  | { readonly kind: "percent"; readonly at: number; readonly end: number }
  | { readonly kind: "word"; readonly at: number; readonly end: number; readonly text: string };

/** Marks an unfilled placeholder in a text: an empty cell. */
export const EMPTY = "\ue002";

/** The characters that people write as a minus or a dash, as part of a pattern. */
export const MINUS = "[-\u2010-\u2015\u2212]";
