import type { Progress, ProgressLine } from "../../domain/progress/progress";
import type { Application, SectionState } from "../../domain/section/section";
import { sentences } from "../kit/note";
import { t } from "../wording";
import { nameOf, type StatusLine, statusLine } from "./statusLine";
import { type StatusRow, sectionInWords, statusRow } from "./statusRow";

/** A line that is plain, or opens to show its sections. */
export type LineView = {
  readonly plain: readonly StatusLine[];
  readonly opening: readonly (StatusLine & { readonly id: string; readonly action: string })[];
  readonly folded: readonly { readonly id: string; readonly rows: readonly StatusRow[] }[];
};

/** A line's progress without anything to open, for a table that does not fit in full. */
export const plainLine = (line: ProgressLine): LineView => ({ plain: [statusLine(line)], opening: [], folded: [] });

/** A measure opens to show its sections. A shared section is one line, with each party's progress. */
export function foldedLine(application: Application, { sections }: Progress, line: ProgressLine): LineView {
  const { measureId } = line;
  if (measureId === null) {
    const section = sections.find((each) => each.measureId === null && each.sectionId === line.sectionId);
    return { ...plainLine(line), plain: [statusLine(line, section ? sectionInWords(application, section) : null)] };
  }
  const rows = sections
    .filter((section) => section.measureId === measureId)
    .map((section) => statusRow(application, section));
  const id = `sections-${line.number}`;
  const opening = {
    ...statusLine(line),
    cues: sentences(t("status.open")),
    id,
    action: t("status.openLine", { name: nameOf(line) }),
  };
  return { plain: [], opening: [opening], folded: [{ id, rows }] };
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
