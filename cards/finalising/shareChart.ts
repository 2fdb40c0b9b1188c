import { formatKroner } from "../../domain/amounts/formatKroner";
import { numberInWords } from "../../domain/amounts/numberInWords";
import { percentsOf } from "../../domain/amounts/percentsOf";
import type { InstitutionShare, Totals } from "../../domain/application/totals";
import type { Form } from "../../forms/form";
import { type Sentence, sentences } from "../kit/note";
import { t } from "../wording";
import { plainText } from "../words/plainText";

type Share = { readonly name: string; readonly kroner: string; readonly percent: string };

/** Who gets the money, or in a report who has used it: a donut chart, and the same figures in text for any client. */
export type ShareChart = {
  readonly title: string;
  readonly slices: readonly { readonly legend: string; readonly value: number; readonly color: string }[];
  /** The shares as text, for clients that draw no charts. */
  readonly inWords: string;
  readonly shares: readonly Share[];
  readonly more: readonly Sentence[];
};

/** Named colours of Teams' charts, chosen far apart; neighbours differ in lightness too. */
const COLORS = [
  "categoricalBlue",
  "categoricalMarigold",
  "categoricalTeal",
  "categoricalPurple",
  "categoricalLime",
  "categoricalRed",
  "categoricalLightBlue",
  "categoricalGreen",
  "categoricalLavender",
];
const REST_COLOR = "neutral";

/** More slices than colours cannot be told apart: the smallest are combined. */
const MOST = COLORS.length;

/**
 * Each party whose column has its parties together, then the others. Empty if fewer than two get money: a donut without
 * slices, or with one, says nothing. Drafts stored before the owners were kept have one slice a column.
 */
export function shareChart(
  form: Pick<Form, "columns" | "reportsOn">,
  { columns, byInstitution, total }: Totals,
  owners: readonly InstitutionShare[] = form.columns.flatMap(({ id, label, parties }) =>
    parties === "together"
      ? columns.filter(({ column }) => column === id).map(({ kroner }) => ({ institution: label, kroner }))
      : [],
  ),
): ShareChart[] {
  if (total <= 0) return [];
  const all = [owners, byInstitution]
    .flatMap((of) => [...of].sort((a, b) => b.kroner - a.kroner))
    .map(({ institution, kroner }) => ({ name: institution, kroner }))
    .filter(({ kroner }) => kroner > 0);
  if (all.length < 2) return [];
  const shown = all.slice(0, MOST);
  const rest = all.slice(MOST);
  const restKroner = rest.reduce((sum, { kroner }) => sum + kroner, 0);
  const slices = shown.map(({ name, kroner }, index) => ({
    legend: name,
    value: kroner,
    color: COLORS[index] ?? REST_COLOR,
  }));
  const percents = percentsOf(
    all.map(({ kroner }) => kroner),
    total,
  );
  const shares = shown.map(({ name, kroner }, index) => ({
    name,
    kroner: formatKroner(kroner),
    percent: percentInWords(percents[index] ?? 0),
  }));
  return [
    {
      title: t(form.reportsOn ? "draft.usedBy" : "draft.shares"),
      slices:
        rest.length > 0 ? [...slices, { legend: t("draft.others"), value: restKroner, color: REST_COLOR }] : slices,
      inWords: shares.map(({ name, percent }) => plainText(`${name} ${percent}`)).join(", "),
      shares,
      more:
        rest.length > 0
          ? sentences(t("draft.sharesMore", { count: rest.length, kroner: formatKroner(restKroner) }))
          : [],
    },
  ];
}

/** Of a part above zero. */
const percentInWords = (percent: number): string =>
  percent === 0 ? t("progress.underOnePercent") : t("progress.percent", { percent: numberInWords(percent) });
