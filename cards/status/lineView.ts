import { measuresOf } from "../../domain/application/structure";
import type { Progress, ProgressLine } from "../../domain/progress/progress";
import type { Application, Section, SectionState } from "../../domain/section/section";
import { t } from "../wording";
import { type Cue, lineIn, nameOf, type StatusLine } from "./statusLine";
import { type StatusRow, sectionInWords, statusRow } from "./statusRow";

/** A line that is plain, or opens to show its sections. */
export type LineView = {
  readonly plain: readonly StatusLine[];
  readonly opening: readonly (StatusLine & { readonly toggled: readonly string[]; readonly action: string })[];
  readonly folded: readonly { readonly id: string; readonly rows: readonly StatusRow[] }[];
};

/** A line's progress without anything to open, for a table that does not fit in full. */
export const plainLine = (application: Pick<Application, "status">, line: ProgressLine): LineView => ({
  plain: [lineIn(application, line)],
  opening: [],
  folded: [],
});

/** A measure opens to show its sections. A shared section is one line, with each party's progress. */
export function foldedLine(application: Application, { sections }: Progress, line: ProgressLine): LineView {
  const { measureId } = line;
  if (measureId === null) {
    const section = sections.find((each) => each.measureId === null && each.sectionId === line.sectionId);
    const said = section && [...amountsMissing(application, sections, section), sectionInWords(application, section)];
    return { ...plainLine(application, line), plain: [lineIn(application, line, said?.join(" · ") ?? null)] };
  }
  const rows = sections
    .filter((section) => section.measureId === measureId)
    .map((section) => statusRow(application, section));
  const id = `sections-${line.number}`;
  const opening = {
    ...lineIn(application, line),
    cues: cuesOf(id),
    toggled: [id, `${id}-show`, `${id}-hide`],
    action: t("status.openLine", { name: nameOf(line) }),
  };
  return { plain: [], opening: [opening], folded: [{ id, rows }] };
}

/** "Vis", and once it is open "Skjul". */
export const cuesOf = (id: string): Cue[] => [
  { text: t("status.open"), id: `${id}-show`, visible: true },
  { text: t("status.close"), id: `${id}-hide`, visible: false },
];

/** "Mangler beløp i tiltak 2 og 3": what a sum waits for. */
function amountsMissing(application: Application, sections: readonly Section[], { form, missing }: Section): string[] {
  if (form.computed !== "totals" || missing.length === 0) return [];
  const lacking = sections.filter((each) => each.missing.some(({ field }) => field.type === "amount"));
  const ids = new Set(lacking.map(({ measureId }) => measureId));
  const numbers = measuresOf(application).filter(({ id }) => ids.has(id));
  return numbers.length === 0
    ? []
    : [t("status.amountsMissing", { measures: numbers.map(({ number }) => number).join(", ") })];
}

const URGENCY: Record<SectionState, number> = {
  changeWanted: 0,
  awaitingApproval: 1,
  started: 2,
  empty: 3,
  approved: 4,
};

/** The lines to show, in the application's order: if not all fit, those that wait for somebody. */
export function mostPressing(lines: readonly ProgressLine[], most: number): readonly ProgressLine[] {
  if (lines.length <= most) return lines;
  const chosen = new Set([...lines].sort((a, b) => URGENCY[a.state] - URGENCY[b.state]).slice(0, most));
  return lines.filter((line) => chosen.has(line));
}
