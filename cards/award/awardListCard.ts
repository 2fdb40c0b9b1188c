import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Structure } from "../../domain/application/structure";
import type { ComparedMeasure, Comparison } from "../../domain/award/compareAward";
import { type Button, button, primary } from "../kit/button";
import { type Heading, heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { type Page, pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import { awardInWords, cutInWords } from "../status/awardInWords";
import awardList from "../templates/awardList.json";
import { awardVerbs } from "../verbs/awardVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { type Line, linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type AwardListArgs = {
  application: Structure;
  number: number;
  comparison: Comparison;
  /** The measure that was just recorded, and the change that can be undone; null if none was. */
  saved: { readonly measure: string; readonly change: number } | null;
  /** Counted from 1. */
  page?: number;
};

type AwardListView = {
  readonly heading: Heading;
  readonly lines: readonly Line[];
  readonly rows: readonly OpenRow[];
  readonly more: Page<OpenRow>["more"];
  readonly notes: readonly Note[];
  readonly buttons: readonly Button[];
};

const draw = layout<AwardListView>(awardList);

const LONGEST_NAME = 80;

/** The measures, each with what is recorded of it; the next one without a record is the likely one. */
export function awardListCard({ application, number, comparison, saved, page = 1 }: AwardListArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const open = comparison.measures.find(({ granted }) => granted === null);
  const shown = pageOf(
    comparison.measures.map((measure) => rowOf(applicationId, measure)),
    page,
    { rest: 5_000, drawn: 800, turn: (title, to) => button(title, awardVerbs.list, { applicationId, page: to }) },
  );
  const undo = saved && button(t("button.undo"), awardVerbs.undo, { applicationId, number, change: saved.change });
  return draw({
    heading: heading(applicationName(application), t("award.listTitle")),
    lines: linesOf(t("award.listLead")),
    ...shown,
    notes: saved && undo ? [note("good", t("award.savedMeasure", { measure: saved.measure }), undo)] : [],
    buttons: [
      ...(open
        ? [
            primary(
              button(
                t("award.next", { measure: inShort(`${open.number} ${open.name}`, LONGEST_NAME) }),
                awardVerbs.measure,
                { applicationId, measureId: open.id },
              ),
            ),
            button(t("award.compare"), awardVerbs.show, { applicationId }),
          ]
        : [primary(button(t("award.compare"), awardVerbs.show, { applicationId }))]),
    ],
  });
}

const rowOf = (applicationId: string, measure: ComparedMeasure): OpenRow =>
  openRow(
    `${measure.number} ${measure.name}`,
    [awardInWords(measure) ?? t("award.onlySought", { sought: formatKroner(measure.sought) }), cutInWords(measure)],
    button(t(measure.granted === null ? "award.recordOne" : "button.edit"), awardVerbs.measure, {
      applicationId,
      measureId: measure.id,
    }),
  );
