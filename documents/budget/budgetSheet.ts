/** How a cell looks: `left` is a figure that stands beside its name. */
type Look = { readonly bold?: boolean; readonly sum?: boolean; readonly left?: boolean };

/**
 * One cell. A `text` is never a formula, whatever it begins with. A `formula` has the figure that it gives, which shows
 * where nothing computes: in a preview, or on a phone.
 */
export type Cell = (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "kroner"; readonly value: number }
  | { readonly kind: "formula"; readonly formula: string; readonly value: number }
  | { readonly kind: "empty" }
) &
  Look;

/** One sheet: a title for each column, and what stands below. Widths are in letters. */
export type BudgetSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  /** Null for a sheet without titles. */
  readonly titles: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
};

export const text = (written: string, look: Look = {}): Cell => ({ kind: "text", text: written, ...look });
export const number = (value: number): Cell => ({ kind: "number", value });
export const kroner = (value: number): Cell => ({ kind: "kroner", value });
export const formula = (of: string, value: number, look: Look = {}): Cell => ({
  ...{ kind: "formula", formula: of, value },
  ...look,
});
export const empty = (look: Look = {}): Cell => ({ kind: "empty", ...look });
