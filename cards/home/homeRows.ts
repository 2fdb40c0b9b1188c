import type { Structure } from "../../domain/application/structure";
import type { Finalisation } from "../../domain/finalising/finalisation";
import type { OwnSection, Tasks } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import { approvalRow } from "../approval/approvalRow";
import { type DeputyRowArgs, deputyRow } from "../handover/deputyRow";
import { button } from "../kit/button";
import { type Sentence, sentences } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { instantInWords } from "../words/dates";
import { titleOf, whereInside } from "../words/places";

/** A final application: to read, and for its coordinator to reopen. */
export type HomeFinal = { title: string; timeZone: string; finalisation: Finalisation };
/** Rows that open something, under a title. */
export type RowList = { readonly title: string; readonly rows: readonly OpenRow[]; readonly more: readonly Sentence[] };

const MOST_ROWS = 6;

/** A list short enough for a phone, and how many rows are left out; nothing if it is empty. */
export function listOf(title: string, rows: readonly OpenRow[], before: readonly OpenRow[] = []): RowList[] {
  if (rows.length === 0) return [];
  const hidden = rows.length - MOST_ROWS;
  return [
    {
      title,
      rows: [...before, ...rows.slice(0, MOST_ROWS)],
      more: hidden > 0 ? sentences(t("home.approvalsMore", { count: hidden })) : [],
    },
  ];
}

/** The row to approve several sections at once. */
export const allRow = (applicationId: string, count: number): OpenRow[] =>
  count < 2
    ? []
    : [
        openRow(
          t("approveAll.title"),
          [t("approveAll.count", { count })],
          button(t("button.open"), approvalVerbs.list, { applicationId }),
        ),
      ];

/** The person's optional approvals: one row, however many sections there are. */
export function optionalApprovalRows(application: Application, { optionalApprovals }: Tasks): OpenRow[] {
  const [only, ...others] = optionalApprovals;
  if (!only) return [];
  if (others.length === 0) return [approvalRow(application, only, t("home.askedWhy"))];
  return [
    openRow(
      t("approveAll.title"),
      [t("home.askedCount", { count: optionalApprovals.length }), t("home.askedWhy")],
      button(t("button.open"), approvalVerbs.list, { applicationId: application.id }),
    ),
  ];
}

/** The people that the person deputises for, and the person's own deputies. */
export const deputyRows = (deputies: readonly DeputyRowArgs[], now: Date): Omit<RowList, "more">[] =>
  deputies.length === 0
    ? []
    : [{ title: t("deputy.title"), rows: deputies.slice(0, MOST_ROWS).map((each) => deputyRow(each, now)) }];

/** Final applications, as rows that open them. */
export const finishedRows = (finished: readonly HomeFinal[], now: Date): Omit<RowList, "more">[] =>
  finished.length === 0
    ? []
    : [
        {
          title: t("final.doneList"),
          rows: finished.map(({ title, timeZone, finalisation: { applicationId, number, at, byName } }) =>
            openRow(
              title,
              [
                t("final.version", { number }),
                t("final.doneOn", { when: instantInWords(at, timeZone, now), person: byName }),
              ],
              button(t("button.open"), finalisingVerbs.show, { applicationId }),
            ),
          ),
        },
      ];

/** A section with a change request, as a row that opens it. */
export function wishRow(application: Structure, { section, step: { measureId, sectionId } }: OwnSection): OpenRow {
  const open = button(t("button.open"), writingVerbs.goTo, { applicationId: application.id, measureId, sectionId });
  return openRow(titleOf(section.form), [whereInside(application, measureId), t("home.wish")], open);
}
