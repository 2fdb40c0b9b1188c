import { bold, box, cell, paragraph, row, run } from "./wordControls";

const SHADE = "DCE6F1";
export const words = (text: string) => paragraph(run(text), "Tabelltekst");
const headWith = (widths: readonly number[], labels: readonly string[], more = "") =>
  row(
    labels
      .map((label, index) => cell(widths[index] as number, paragraph(bold(label), "Tabelltekst", more), SHADE))
      .join(""),
    true,
  );
export const head = (widths: readonly number[], ...labels: readonly string[]) => headWith(widths, labels);
export const inCells = (widths: readonly number[], ...contents: readonly string[]) =>
  row(contents.map((content, index) => cell(widths[index] as number, content)).join(""));
export const filled = (control: string) => paragraph(control, "Tabelltekst");
/** A head and a cell of a table that stays on the page of the line below it. */
const KEPT = "<w:keepNext/>";
export const keptHead = (widths: readonly number[], ...labels: readonly string[]) => headWith(widths, labels, KEPT);
export const kept = (control: string) => paragraph(control, "Tabelltekst", KEPT);
export const amount = (control: string) => paragraph(control, "Tabelltekst", '<w:jc w:val="right"/>');

export const PAIR = [3200, 6000];
export const pair = (label: string, control: string) =>
  inCells(PAIR, paragraph(bold(label), "Tabelltekst"), filled(control));

export const boxes = (name: string, ...labels: readonly string[]): string =>
  paragraph(labels.map((label) => `${run(`${label} `)}${box(`${name}: ${label}`)}${run("     ")}`).join(""), "Svar");

export const yesNo = (question: string, name: string, between = ""): string =>
  paragraph(`${run(`${question} Ja `)}${box(`${name}: Ja`)}${run(` ${between}   Nei `)}${box(`${name}: Nei`)}`, "Svar");

export const section = (heading: string, ...content: readonly string[]): string =>
  `${paragraph(run(heading), "Overskrift2")}${content.join("")}`;

export const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join("");
