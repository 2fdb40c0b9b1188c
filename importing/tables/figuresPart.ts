import { isDoubtful } from "../../domain/amounts/bareWords";
import { USUAL_ORDER } from "../../domain/amounts/kronerRow";
import { lexFigures } from "../../domain/amounts/lexFigures";
import { withoutEnding } from "../../domain/values/withoutEnding";
import { withoutBold } from "../model/withoutBold";

/** The figures of a row, and the text before and after them. */
export type FiguresPart = { readonly before: string; readonly figures: string; readonly after: string };

/** Figures with a word directly before or after them on their line that may change the amounts. */
export function doubtBeside({ before, figures, after }: FiguresPart): string | null {
  if (figures.trim() === "" || figures.includes("\t")) return null;
  const near = withoutEnding(before.slice(-40), /[^\S\n\t]/);
  const word = near.slice(withoutEnding(near, /\S/).length);
  const next = /^[^\S\n\t]*(\S+)/.exec(after.slice(0, 40))?.[1] ?? "";
  return isDoubtful(word) || isDoubtful(next) ? `${word} ${figures.trim()} ${next}`.trim() : null;
}

/** The stretch of a row that holds its figures: the longest run of figures without a word between them. */
export function figuresPart(text: string): FiguresPart {
  if (/\t/.test(text.trimEnd())) {
    const tab = text.indexOf("\t");
    const line = text.indexOf("\n", tab);
    const row = line < 0 ? text.slice(tab + 1) : text.slice(tab + 1, line);
    if (/[\p{L}\d]/u.test(row) && row.split("\t").length >= USUAL_ORDER.length)
      return { before: text.slice(0, tab), figures: withoutBold(row), after: line < 0 ? "" : text.slice(line) };
  }
  const lexemes = lexFigures(text);
  let best = { from: 0, to: 0, weight: 0 };
  let from = 0;
  const weigh = (to: number) => {
    const weight = lexemes
      .slice(from, to)
      .reduce((sum, lexeme) => sum + (lexeme.kind === "figure" ? lexeme.figure.text.replace(/\D/g, "").length : 0), 0);
    if (weight >= best.weight && weight > 0) best = { from, to, weight };
  };
  lexemes.forEach((lexeme, index) => {
    if (lexeme.kind !== "word") return;
    // One capitalised word between two figures names the institution of the first.
    const named =
      lexemes[index - 1]?.kind === "figure" &&
      lexemes[index + 1]?.kind === "figure" &&
      /^\p{Lu}[\p{L}&]*$/u.test(lexeme.text);
    if (named) return;
    weigh(index);
    from = index + 1;
  });
  weigh(lexemes.length);
  const first = lexemes[best.from];
  const final = lexemes[best.to - 1];
  if (best.weight === 0 || !first || !final) return { before: text, figures: "", after: "" };
  return { before: text.slice(0, first.at), figures: text.slice(first.at, final.end), after: text.slice(final.end) };
}

/** The row of amounts below its column labels; it has no label of its own. */
export function amountsPart(text: string): FiguresPart {
  const lines = text.split("\n");
  const cellsIn = (line: string) => line.split("\t").length;
  const at = lines.findIndex((line) => cellsIn(line) >= USUAL_ORDER.length && /[\d\ue002]/.test(line));
  const line = lines[at];
  if (line === undefined) return figuresPart(text);
  const cells = line.split("\t");
  const labels = cells.slice(0, Math.max(0, cells.length - USUAL_ORDER.length));
  return {
    before: [...lines.slice(0, at), ...labels].join("\n"),
    figures: withoutBold(cells.slice(labels.length).join("\t")),
    after: lines.slice(at + 1).join("\n"),
  };
}
