import type { KronerRow, RowRefusal, Side, StatedUnits } from "../../domain/amounts/kronerRow";
import { readKronerRow } from "../../domain/amounts/readKronerRow";
import { type Outcome, refuse } from "../../domain/values/outcome";
import { doubtBeside, type FiguresPart } from "./figuresPart";
import { holds } from "./placedSum";

export type Labels = {
  readonly owner: readonly string[];
  readonly uh: readonly string[];
  readonly total: readonly string[];
  readonly sum: readonly string[];
};

/** A row of the table of sums, with unreadable parts and the text after the figures. */
export type TableRow = {
  readonly kind: "row" | "sum";
  /** "Tiltak 2", "Regional ordning", "Sum". */
  readonly label: string;
  readonly number: number | null;
  readonly name: string;
  readonly read: Outcome<KronerRow, RowRefusal>;
  readonly text: string;
};
/** A printed row that nobody has filled in: it is not a measure. */
export const isLeftEmpty = ({ kind, name, read, text }: TableRow): boolean =>
  kind === "row" && text === "" && !read.ok && read.refusal.kind === "no-figures" && !/[\p{L}\p{N}]/u.test(name);

/**
 * The amounts in a row's text. A row that was split across lines or at wide gaps is joined again only if its sum holds
 * that way.
 */
export function readRow(
  text: string,
  order: readonly Side[],
  partOf: (text: string) => FiguresPart,
  units: StatedUnits,
): FiguresPart & { readonly read: Outcome<KronerRow, RowRefusal> } {
  const readAs = (row: string) => {
    const part = partOf(row);
    const doubt = doubtBeside(part);
    const read: Outcome<KronerRow, RowRefusal> = doubt
      ? refuse({ kind: "unreadable", text: doubt, why: "not-a-number" })
      : readKronerRow(part.figures, order, units);
    return { ...part, read };
  };
  const asItStands = readAs(text);
  const isSum = ({ read }: typeof asItStands) => read.ok && holds(read.value);
  const refused = !asItStands.read.ok && asItStands.read.refusal.kind === "unreadable";
  if (isSum(asItStands) || refused || !isBroken(text)) return asItStands;
  const joined = readAs(text.replace(/\s+/g, (blanks) => (/[\n\t]/.test(blanks) ? " " : blanks)));
  return isSum(joined) ? joined : asItStands;
}

/** Whether words follow a line end or a cell. */
function isBroken(text: string): boolean {
  const at = text.search(/[\n\t]/);
  return at >= 0 && at < text.trimEnd().length;
}
