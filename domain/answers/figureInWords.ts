import type { FieldKind } from "../../forms/form";
import { numberInWords } from "../amounts/numberInWords";

type Figure = Extract<FieldKind, { type: "number" | "percent" }>;

/** The word or sign behind a figure; undefined if it has none. */
export const unitOf = (field: Figure): string | undefined => (field.type === "percent" ? "%" : field.unit);

/** A number with its unit: 1 234,5 timer. */
export function figureInWords(field: Figure, figure: number): string {
  const unit = unitOf(field);
  return unit === undefined ? numberInWords(figure) : `${numberInWords(figure)}\u00a0${unit}`;
}
