import { formatKroner } from "../../domain/amounts/formatKroner";
import { kindOf } from "../../domain/application/kindOf";
import type { RemovedMeasure } from "../../domain/application/measureChange";
import { schemeOf } from "../../domain/application/scheme";
import { type Measure, measuresOf, type Party, partyLabel, type Structure } from "../../domain/application/structure";
import type { Totals } from "../../domain/application/totals";
import type { Form } from "../../forms/form";
import { type Button, button, primary, submitButton } from "../kit/button";
import type { CardField } from "../kit/cardField";
import { bytesOf } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { type Page, pageOf } from "../kit/page";
import { problemNotes, refusedLabels } from "../kit/problemNotes";
import { withFilled } from "../kit/withFilled";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import measures from "../templates/measures.json";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { type Line, linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { choosable, type MeasureProblems, type MeasureTyped, measureFields } from "./measureFields";

export type MeasuresArgs = {
  form: Form;
  application: Structure;
  totals: Totals;
  /** The measure that was just removed, and its former number. */
  undo: RemovedMeasure | null;
  problems: MeasureProblems;
  /** The input values; null for an empty form. */
  typed: MeasureTyped | null;
  /** Counted from 1. Only very many measures need more than one: the button is `measures/list` with `page`. */
  page?: number;
};

type MeasuresView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly lines: readonly Line[];
  readonly rows: readonly OpenRow[];
  readonly more: Page<OpenRow>["more"];
  readonly formTitle: string;
  readonly fields: readonly CardField[];
  readonly buttons: readonly Button[];
};

const draw = layout<MeasuresView>(measures);

/** The coordinator's list of measures, and a form for a new one. */
export function measuresCard({
  form,
  application,
  totals,
  undo,
  problems,
  typed,
  page = 1,
}: MeasuresArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const list = measuresOf(application);
  const preselected = choosable(form, application)
    .filter(({ kind }) => kindOf(form, kind)?.inEveryMeasure !== false)
    .map(({ id }) => id);
  const fields = measureFields(form, application, typed ?? { name: "", partyIds: preselected.join(",") }, problems);
  const rows = list.map((measure) => rowOf(form, application, measure, totals));
  const shown = pageOf(rows, page, {
    rest: 6_000 + bytesOf(fields),
    drawn: 800,
    turn: (title, to) => button(title, applicationVerbs.measures, { applicationId, page: to }),
  });
  return draw({
    notes: [
      ...(undo ? [note("accent", t("measures.removed", { name: undo.name }), undoButton(applicationId, undo))] : []),
      ...problemNotes(refusedLabels(fields)),
    ],
    heading: heading(
      applicationName(application),
      t("measures.title"),
      list.length > 0 ? { text: t("measures.count", { count: list.length }), style: "Informative" } : null,
    ),
    lines: list.length === 0 ? linesOf(t("measures.none")) : [],
    ...shown,
    formTitle: t("measures.new"),
    fields,
    buttons: withFilled(fields, [
      primary(submitButton(t("measures.add"), applicationVerbs.addMeasure, { applicationId })),
      button(t("button.parties"), peopleVerbs.parties, { applicationId }),
      button(t("particulars.title"), applicationVerbs.edit, { applicationId }),
      button(t("button.overview"), homeVerbs.tasks),
    ]),
  });
}

const undoButton = (applicationId: string, { measureId, at }: { measureId: string; at: number }): Button =>
  button(t("button.undo"), applicationVerbs.restoreMeasure, { applicationId, measureId, at });

function rowOf(
  form: Form,
  application: Structure,
  { id, number, name, scheme, partyIds }: Measure & { number: number },
  totals: Totals,
): OpenRow {
  const { schemes } = form;
  const total = totals.byMeasure.find(({ measureId }) => measureId === id)?.total ?? 0;
  const parties = choosable(form, application).filter((party) => partyIds.includes(party.id));
  return openRow(
    `${number} ${name}`,
    [
      schemes.length === 0 ? null : (schemeOf({ schemes }, { scheme })?.label ?? t("measure.noScheme")),
      t("totals.kroner", { kroner: formatKroner(total) }),
      parties.length > 0 ? labels(parties) : t("measures.nobody"),
    ],
    button(t("button.edit"), applicationVerbs.editMeasure, { applicationId: application.id, measureId: id }),
  );
}

function labels(parties: readonly Party[]): string {
  const names = parties.slice(0, 6).map(partyLabel).join(", ");
  return parties.length > 6 ? t("status.andMore", { names, count: parties.length - 6 }) : names;
}
