import { formatKroner } from "../../domain/amounts/formatKroner";
import { schemeTotalsOf } from "../../domain/application/scheme";
import { type Button, button, primary } from "../kit/button";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { type ProgressBar, percentDone } from "../kit/progressBar";
import { schemesTable, sumsOf, type TotalsTable, totalsTable } from "../kit/totalsTable";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import draft from "../templates/draft.json";
import { fetchingVerbs } from "../verbs/fetchingVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { clockAt, instantInWords } from "../words/instantInWords";
import { ownerOf } from "../words/whereIs";
import type { DraftArgs, DraftLink, DraftPressed } from "./draftArgs";
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
  readonly links: readonly LinkBox[];
  readonly notes: readonly Note[];
  readonly buttons: readonly Button[];
};

/** A link, in a box of its own above the buttons that everybody has. */
type LinkBox = {
  readonly text: string;
  readonly title: string;
  readonly url: string;
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
    sections,
    percent,
    approvals,
    now,
    final = null,
    of,
    pressed = null,
  } = args;
  const link = pressed !== null && typeof pressed === "object" ? pressed : null;
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
    links: link ? [linkBox(link, application.timeZone, of)] : [],
    notes: pressed !== null && typeof pressed === "string" ? [pressedNote(pressed)] : [],
    buttons: [
      link
        ? button(t("documents.again"), fetchingVerbs.get, of)
        : primary(button(t(final ? "documents.get" : "documents.read"), fetchingVerbs.get, of)),
      ...(link?.asFiles ? [button(t("documents.toChat"), fetchingVerbs.toChat, of)] : []),
      ...(final ? [] : [button(t("final.button"), finalisingVerbs.fromDraft, of)]),
    ],
  };
  if (form.schemes.length > 0) {
    const rows = schemesTable(form, schemeTotalsOf(form, application, totals));
    return draw({ ...view, totals: { ...rows, sums: sumsOf(form, totals) } });
  }
  return fitted(totals.byMeasure.length, (most) => draw({ ...view, totals: totalsTable(form, totals, most) }));
}

/** The presser's own link. Others see the card without it. */
const linkBox = ({ url, until, leads }: DraftLink, timeZone: string, of: DraftArgs["of"]): LinkBox => ({
  text: t("documents.until", { clock: clockAt(until, timeZone) }),
  title: t("documents.open"),
  url,
  buttons: [button(t(leads ? "documents.withdrawAll" : "documents.withdraw"), fetchingVerbs.withdraw, of)],
});

function pressedNote(pressed: Exclude<DraftPressed, DraftLink>): Note {
  switch (pressed) {
    case "sent-to-chat":
      return note("accent", t("status.sentToChat"));
    case "not-coordinator":
      return note("warning", t("notice.notCoordinatorText"));
    case "not-member":
      return note("warning", t("status.notMember"));
    case "links-withdrawn":
      return note("good", t("documents.withdrawnAll"));
    case "own-links-withdrawn":
      return note("good", t("documents.withdrawn"));
    case "is-final":
      return note("good", t("status.isFinal"));
  }
}
