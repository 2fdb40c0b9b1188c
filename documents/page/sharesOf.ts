import { formatKroner } from "../../domain/amounts/formatKroner";
import { numberInWords } from "../../domain/amounts/numberInWords";
import { percentsOf } from "../../domain/amounts/percentsOf";
import { documentWords } from "../wording/documentWords";

/** As many colours as the style has; what is beyond them is drawn in one neutral colour. */
const COLOURS = 8;

/** A part of a bar: where it begins and how wide it is, in percent, and which colour it has. */
export type Segment = { readonly x: number; readonly width: number; readonly colour: number | "rest" };

export type Share = { readonly name: string; readonly kroner: string; readonly percent: string; readonly bar: Segment };

const round = (figure: number): number => Math.round(figure * 100) / 100;

/** The parts of a bar beside each other, out of `whole`; parts without kroner are left out. */
export function segmentsOf(parts: readonly number[], whole: number): Segment[] {
  if (whole <= 0) return [];
  let x = 0;
  return parts.flatMap((kroner, index) => {
    const width = (100 * Math.max(kroner, 0)) / whole;
    const segment: Segment = { x: round(x), width: round(width), colour: colourOf(index) };
    x += width;
    return width > 0 ? [segment] : [];
  });
}

const colourOf = (index: number): Segment["colour"] => (index < COLOURS ? index + 1 : "rest");

/** Each party's share of the sum, with a bar as long as the share. */
export function sharesOf(shares: readonly { institution: string; kroner: number }[], total: number): Share[] {
  const percents = percentsOf(
    shares.map(({ kroner }) => kroner),
    total,
  );
  return shares.map(({ institution, kroner }, index) => ({
    name: institution,
    kroner: formatKroner(kroner),
    percent: percentInWords(percents[index] ?? 0, kroner),
    bar: { x: 0, width: total > 0 ? round((100 * kroner) / total) : 0, colour: colourOf(index) },
  }));
}

/** "18 %", "37,5 %"; "under 1 %" where the figure would say that it is nothing. */
const percentInWords = (percent: number, kroner: number): string =>
  percent === 0 && kroner > 0
    ? documentWords("page.underOnePercent")
    : documentWords("page.percent", { percent: numberInWords(percent) });
