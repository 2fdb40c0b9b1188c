import type { Progress, ProgressLine } from "../../domain/progress/progress";
import type { Application } from "../../domain/section/section";
import { type Button, button, primary } from "../kit/button";
import { MOST_BYTES } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import statusTable from "../templates/statusTable.json";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";
import { lineIn, type StatusLine } from "./statusLine";
import { type StatusRow, statusRow } from "./statusRow";

type RowView = { readonly lines: readonly StatusLine[]; readonly rows: readonly StatusRow[] };
type StatusTableView = {
  readonly heading: Heading;
  readonly rows: readonly RowView[];
  readonly more: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
};

const draw = layout<StatusTableView>(statusTable);

/** The most bytes a page may take. */
const MOST_TABLE_BYTES = 25_000;

/** "Hele tabellen": every section of a large application with each party's part, page by page. */
export function statusTableCard({
  application,
  progress,
  page,
}: {
  application: Application;
  progress: Progress;
  /** Counted from 1. */
  page: number;
}): AdaptiveCard {
  const { id: applicationId } = application;
  const rows = progress.lines.flatMap((line): RowView[] => [
    { lines: [lineIn(application, line)], rows: [] },
    ...sectionsOf(progress, line).map((section) => ({ lines: [], rows: [statusRow(application, section)] })),
  ]);
  const { rows: shown, more } = pageOf(rows, page, {
    rest: MOST_BYTES - MOST_TABLE_BYTES,
    drawn: 450,
    turn: (title, to) => button(title, statusVerbs.table, { applicationId, page: to }),
  });
  return draw({
    heading: heading(applicationName(application), t("status.whole")),
    rows: shown,
    more,
    buttons: [
      ...more.flatMap(({ buttons }) => buttons),
      primary(button(t("status.overview"), statusVerbs.show, { applicationId })),
    ],
  });
}

const sectionsOf = ({ sections }: Progress, { measureId, sectionId }: ProgressLine) =>
  sections.filter((each) => each.measureId === measureId && (sectionId === null || each.sectionId === sectionId));
