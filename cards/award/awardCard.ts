import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Structure } from "../../domain/application/structure";
import type { InstitutionShare, Totals } from "../../domain/application/totals";
import type { Award, AwardChange } from "../../domain/award/award";
import type { Compared, Comparison } from "../../domain/award/compareAward";
import type { Reporting } from "../../domain/award/report";
import type { Form } from "../../forms/form";
import { type ShareChart, shareChart } from "../finalising/shareChart";
import { type Button, button, primary } from "../kit/button";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Note, note, sentences } from "../kit/note";
import { type ProgressBar, progressBar } from "../kit/progressBar";
import type { Sums, TotalsTable } from "../kit/totalsTable";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import { cutInWords, wholeAwardInWords } from "../status/awardInWords";
import { reportButton } from "../status/reportingInWords";
import award from "../templates/award.json";
import { awardVerbs } from "../verbs/awardVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { plainText } from "../words/plainText";
import { applicationName } from "../words/whereIs";
import { changeInWords } from "./changeInWords";

export type AwardNote = { readonly kind: "undone" | "as-sought" | "changed-since-shown" };

export type AwardArgs = {
  form: Form;
  application: Structure;
  /** The final version that it answers. */
  number: number;
  award: Award;
  comparison: Comparison;
  /** The award in the columns of the form, and what each party without a figure of its own there got. */
  totals: Totals;
  owners: readonly InstitutionShare[];
  reporting: Reporting;
  isCoordinator: boolean;
  happened?: AwardNote | null;
  now: Date;
};

type AwardView = {
  readonly heading: Heading;
  readonly progress: readonly ProgressBar[];
  readonly lead: string;
  readonly tables: readonly { readonly title: string; readonly table: TotalsTable }[];
  readonly charts: readonly ShareChart[];
  readonly history: readonly Line[];
  readonly notes: readonly Note[];
  readonly buttons: readonly Button[];
};

const draw = layout<AwardView>(award);

const MOST_HISTORY = 8;

/**
 * What was applied for beside what was granted: of each measure and party, in all, and by year if the form has years.
 * The coordinator records and corrects it from here.
 */
export function awardCard(args: AwardArgs): AdaptiveCard {
  const { form, application, award: recorded, comparison, totals, owners, now } = args;
  const { percent, measures, parties, years } = comparison;
  const inYears = years.map((each) => ({ ...each, name: String(each.year) }));
  const named = measures.map((each) => ({ ...each, name: `${each.number} ${each.name}` }));
  return fitted(named.length, (most) =>
    draw({
      heading: heading(applicationName(application), t("award.title"), badgeOf(comparison)),
      progress: percent === null ? [] : [progressBar(Math.min(percent, 100), t("progress.percent", { percent }))],
      lead: plainText(wholeAwardInWords(comparison) ?? t(args.isCoordinator ? "award.none" : "award.noneOfOthers")),
      tables: [
        { title: t("award.byMeasure"), table: tableOf(named, most, comparison) },
        { title: t("award.byParty"), table: tableOf(parties, parties.length, null) },
        ...(inYears.length > 0 ? [{ title: t("award.byYear"), table: tableOf(inYears, inYears.length, null) }] : []),
      ],
      charts: shareChart(form, totals, owners).map((chart) => ({ ...chart, title: t("award.shares") })),
      history: historyOf(application, recorded.changes, now),
      notes: noteOf(args),
      buttons: buttonsOf(args),
    }),
  );
}

const badgeOf = ({ granted, left }: Comparison): Heading["badges"][number] | null =>
  granted === null
    ? { text: t("award.notRecorded"), style: "Warning" }
    : left > 0
      ? { text: t("award.someRecorded"), style: "Accent" }
      : { text: t("award.allRecorded"), style: "Good" };

type Row = Compared & { readonly name: string };

const shown = (kroner: number | null): string => (kroner === null ? t("award.blank") : formatKroner(kroner));
const shareOf = ({ percent }: Compared): string =>
  percent === null ? t("award.blank") : t("progress.percent", { percent });

/** Three figures a row, which a phone has room for; what was cut is below them. */
function tableOf(rows: readonly Row[], most: number, sum: Compared | null): TotalsTable {
  const hidden = rows.length - most;
  return {
    heads: [{ columns: sentences(t("award.sought"), t("award.granted"), t("award.share")) }],
    measures: rows.slice(0, most).map((row) => ({
      name: row.name,
      rows: [
        {
          figures: [
            { kroner: formatKroner(row.sought), weight: "Default", shares: [] },
            { kroner: shown(row.granted), weight: "Bolder", shares: sentences(cutInWords(row)) },
            { kroner: shareOf(row), weight: "Default", shares: [] },
          ],
        },
      ],
      lines: [],
    })),
    more: sentences(hidden > 0 ? t("award.moreMeasures", { count: hidden }) : null),
    sums: sum === null ? [] : [sumRow(sum)],
  };
}

const sumRow = (sum: Compared): Sums => ({
  figures: [
    { label: t("award.soughtSum"), kroner: formatKroner(sum.sought) },
    { label: t("award.grantedSum"), kroner: shown(sum.granted) },
    { label: t("award.share"), kroner: shareOf(sum) },
  ],
});

/** What was recorded and corrected, and by whom, newest last. One record has no history. */
function historyOf(application: Structure, changes: readonly AwardChange[], now: Date): Line[] {
  if (changes.length < 2) return [];
  const lines = changes.slice(-MOST_HISTORY).map((change) =>
    t(change.undoes === null ? "award.changed" : "award.changeUndone", {
      when: instantInWords(change.at, application.timeZone, now),
      person: change.byName,
      what: changeInWords(application, change.steps),
    }),
  );
  return linesOf([t("award.history"), ...lines].join("\n"));
}

function noteOf({ application, award: { changes }, happened = null, number, isCoordinator }: AwardArgs): Note[] {
  const newest = changes.at(-1);
  const undo =
    newest && isCoordinator
      ? [button(t("button.undo"), awardVerbs.undo, { applicationId: application.id, number, change: newest.number })]
      : [];
  switch (happened?.kind) {
    case "as-sought":
      return [note("good", t("award.savedAsSought"), ...undo)];
    case "undone":
      return [note("accent", t("award.undone"), ...undo)];
    case "changed-since-shown":
      return [note("accent", t("final.changed"))];
    case undefined:
      return [];
  }
}

function buttonsOf({
  application,
  number,
  award: { changes },
  comparison,
  reporting,
  isCoordinator,
}: AwardArgs): Button[] {
  const { id: applicationId } = application;
  const back = button(t("award.toFinal"), finalisingVerbs.show, { applicationId });
  if (!isCoordinator) return [primary(back)];
  const newest = changes.at(-1);
  const record = button(
    t(comparison.granted === null ? "award.record" : comparison.left > 0 ? "award.goOn" : "award.correct"),
    awardVerbs.list,
    { applicationId },
  );
  const report = reportButton(applicationId, number, reporting);
  const isDone = comparison.granted !== null && comparison.left === 0;
  return [
    ...(isDone ? report.map(primary) : [primary(record)]),
    ...(isDone ? [record] : []),
    ...(comparison.left > 0 ? [button(t("award.asSought"), awardVerbs.asSought, { applicationId, number })] : []),
    ...(newest ? [button(t("award.undoLast"), awardVerbs.undo, { applicationId, number, change: newest.number })] : []),
    back,
  ];
}
