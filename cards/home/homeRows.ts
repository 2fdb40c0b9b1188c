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

/** One that is final: to read, and for its coordinator to open again. */
export type HomeFinal = { title: string; timeZone: string; finalisation: Finalisation };
/** Rows that open something, under a title. */
export type RowList = { readonly title: string; readonly rows: readonly OpenRow[]; readonly more: readonly Sentence[] };

const MOST_ROWS = 6;

/** A list as long as one reads on a telephone, and how many there are beside; nothing where it is empty. */
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

/** The way to approve several at once. */
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

/** What the person is only asked about: one row, however many sections there are. */
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

/** Whose deputy the person is, and who stands in for the person. */
export const deputyRows = (deputies: readonly DeputyRowArgs[], now: Date): Omit<RowList, "more">[] =>
  deputies.length === 0
    ? []
    : [{ title: t("deputy.title"), rows: deputies.slice(0, MOST_ROWS).map((each) => deputyRow(each, now)) }];

/** Those that are final, as rows that open them. */
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

/** A section that somebody wants changed, as a row that opens it. */
export function wishRow(application: Structure, { section, step: { measureId, sectionId } }: OwnSection): OpenRow {
  const open = button(t("button.open"), writingVerbs.goTo, { applicationId: application.id, measureId, sectionId });
  return openRow(titleOf(section.form), [whereInside(application, measureId), t("home.wish")], open);
}
