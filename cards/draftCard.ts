import type { Structure } from "../domain/application";
import type { Finding } from "../domain/findings";
import { formatKroner } from "../domain/kroner";
import type { Totals } from "../domain/ledger";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { instantInWords } from "./dates";
import { findingSentence } from "./findingSentence";
import { fitted } from "./fits";
import { type Heading, heading } from "./heading";
import type { Note, Sentence } from "./note";
import { sentences } from "./note";
import { ownerOf } from "./places";
import { type ProgressBar, percentDone } from "./progressBar";
import { layout } from "./render";
import { type ShareChart, shareChart } from "./shareChart";
import draft from "./templates/draft.json";
import { type TotalsTable, totalsTable } from "./totalsTable";
import { t } from "./wording";
import { inShort, type Line, linesOf } from "./written";

export type DraftArgs = {
  form: Form;
  application: Pick<Structure, "title" | "year" | "timeZone" | "parties" | "measures">;
  version: number;
  at: Date;
  totals: Totals;
  findings: readonly Finding[];
  documentsUrl: string;
  sections: { total: number; approved: number };
  now: Date;
};

type DraftView = {
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly approved: string;
  readonly totals: TotalsTable;
  readonly charts: readonly ShareChart[];
  readonly findings: readonly {
    readonly style: Note["style"];
    readonly title: string;
    readonly lines: readonly Line[];
    readonly more: readonly Sentence[];
  }[];
  readonly download: string;
  readonly documentsUrl: string;
};

const draw = layout<DraftView>(draft);

const MOST_FINDINGS = 8;
const LONGEST_FINDING = 300;

/** The compiled draft's first message in the channel. Plain data, so that a stored draft draws the same card. */
export function draftCard({
  form,
  application,
  version,
  at,
  totals,
  findings,
  documentsUrl,
  sections,
  now,
}: DraftArgs): AdaptiveCard {
  const { total, approved } = sections;
  const when = instantInWords(at, application.timeZone, now);
  const view = {
    heading: heading(
      t("draft.where", { version, when, owner: ownerOf(application) ?? form.name }),
      t("draft.title", { title: application.title, kroner: formatKroner(totals.total) }),
    ),
    progress: percentDone(total === 0 ? 0 : Math.floor((100 * approved) / total)),
    approved: t("draft.approved", { count: total, approved }),
    charts: shareChart(totals),
    findings: [findingsOf(findings, form, application)],
    download: t("draft.download"),
    documentsUrl,
  };
  return fitted(totals.byMeasure.length, (most) => draw({ ...view, totals: totalsTable(totals, most) }));
}

function findingsOf(
  findings: readonly Finding[],
  form: Form,
  application: DraftArgs["application"],
): DraftView["findings"][number] {
  if (findings.length === 0) return { style: "good", title: t("draft.nothingMissing"), lines: [], more: [] };
  const blocking = [...findings].sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  const lines = blocking
    .slice(0, MOST_FINDINGS)
    .flatMap((finding) => linesOf(`• ${inShort(findingSentence(finding, form, application), LONGEST_FINDING)}`));
  const hidden = findings.length - MOST_FINDINGS;
  return {
    style: "warning",
    title: t("draft.findings", { count: findings.length }),
    lines,
    more: hidden > 0 ? sentences(t("draft.findingsMore", { count: hidden })) : [],
  };
}
