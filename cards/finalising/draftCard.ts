import { formatKroner } from "../../domain/amounts/formatKroner";
import { schemeTotalsOf } from "../../domain/application/scheme";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button } from "../kit/button";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { layout } from "../kit/layout";
import { type Note, note } from "../kit/note";
import { type ProgressBar, percentDone } from "../kit/progressBar";
import { schemesTable, sumsOf, type TotalsTable, totalsTable } from "../kit/totalsTable";
import draft from "../templates/draft.json";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";
import { ownerOf } from "../words/whereIs";
import type { DraftArgs, DraftPressed } from "./draftArgs";
import { draftLeft, type Left } from "./draftLeft";
import { type ShareChart, shareChart } from "./shareChart";

type DraftView = {
  readonly heading: Heading;
  /** None in a final version: it is what it is. */
  readonly progress: readonly ProgressBar[];
  readonly approved: string;
  readonly totals: TotalsTable;
  readonly charts: readonly ShareChart[];
  readonly left: readonly Left[];
  readonly download: string;
  readonly documentsUrl: string;
  readonly notes: readonly Note[];
  readonly buttons: readonly Button[];
};

const draw = layout<DraftView>(draft);

/** The compiled draft's first message in the channel. Plain data, so that a stored draft draws the same card. */
export function draftCard(args: DraftArgs): AdaptiveCard {
  const {
    form,
    application,
    version,
    at,
    totals,
    owners,
    documentsUrl,
    sections,
    percent,
    approvals,
    now,
    final = null,
    of,
    pressed,
  } = args;
  const { total, approved } = sections;
  const when = instantInWords(at, application.timeZone, now);
  const view = {
    heading: heading(
      t(final ? "draft.finalWhere" : "draft.where", {
        version: final?.number ?? version,
        when,
        owner: ownerOf(application) ?? form.name,
      }),
      t("draft.title", { title: application.title, kroner: formatKroner(totals.total) }),
    ),
    progress: final ? [] : [percentDone(percent ?? (total === 0 ? 0 : Math.floor((100 * approved) / total)))],
    approved: [
      t("draft.approved", { count: total, approved }),
      ...(approvals ? [t("draft.approvals", { count: approvals.needed, given: approvals.given })] : []),
    ].join(" "),
    charts: shareChart(form, totals, owners),
    left: draftLeft(args),
    download: t("draft.download"),
    documentsUrl,
    notes: pressed ? [pressedNote(pressed)] : [],
    buttons: final ? [] : [button(t("final.button"), finalisingVerbs.fromDraft, of)],
  };
  if (form.schemes.length > 0) {
    const rows = schemesTable(form, schemeTotalsOf(form, application, totals));
    return draw({ ...view, totals: { ...rows, sums: sumsOf(form, totals) } });
  }
  return fitted(totals.byMeasure.length, (most) => draw({ ...view, totals: totalsTable(form, totals, most) }));
}

function pressedNote(pressed: DraftPressed): Note {
  switch (pressed) {
    case "sent-to-chat":
      return note("accent", t("status.sentToChat"));
    case "not-coordinator":
      return note("warning", t("notice.notCoordinatorText"));
    case "is-final":
      return note("good", t("status.isFinal"));
  }
}
