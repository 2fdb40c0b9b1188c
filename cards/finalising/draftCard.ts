import { formatKroner } from "../../domain/amounts/formatKroner";
import { schemeTotalsOf } from "../../domain/application/scheme";
import type { ApprovalRule, Structure } from "../../domain/application/structure";
import type { InstitutionShare, Totals } from "../../domain/application/totals";
import type { Finding } from "../../domain/progress/finding";
import { foldFindings } from "../../domain/progress/foldFindings";
import type { Waiting } from "../../domain/progress/waiting";
import type { Silent } from "../../domain/reminders/silent";
import type { Form } from "../../forms/form";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button } from "../kit/button";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { layout } from "../kit/layout";
import { type Note, note, type Sentence, sentences } from "../kit/note";
import { type ProgressBar, percentDone } from "../kit/progressBar";
import { schemesTable, sumsOf, type TotalsTable, totalsTable } from "../kit/totalsTable";
import { leftInShort } from "../status/leftInShort";
import draft from "../templates/draft.json";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { findingSentence } from "../words/findingSentence";
import { inShort } from "../words/inShort";
import { instantInWords } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { plainText } from "../words/plainText";
import { ruleWords } from "../words/ruleWords";
import { silentSentences } from "../words/silentSentences";
import { titleAt } from "../words/titleOf";
import { ownerOf } from "../words/whereIs";
import { type ShareChart, shareChart } from "./shareChart";

export type DraftArgs = {
  form: Form;
  application: Pick<Structure, "title" | "year" | "timeZone" | "parties" | "measures">;
  version: number;
  at: Date;
  totals: Totals;
  /** What each owner gets; unknown for drafts stored before it was kept. */
  owners?: readonly InstitutionShare[] | undefined;
  findings: readonly Finding[];
  waiting: readonly Waiting[];
  /** Parties that had not answered when their deadline passed. */
  silent?: readonly Silent[];
  documentsUrl: string;
  sections: { total: number; approved: number };
  /** As on the status card; unknown for drafts stored before it was kept. */
  percent?: number | undefined;
  /** Approvals given and needed; unknown for drafts stored before these were counted. */
  approvals?: { given: number; needed: number } | null;
  /** The coordinator's overrides of approval rules. */
  approvalRules?: readonly Pick<ApprovalRule, "sectionId" | "kind" | "rule" | "leadId" | "byName" | "reason">[];
  now: Date;
  final?: FinalWords | null;
  /** What «Gjør ferdig» acts on; a final version has no such button. */
  of: { applicationId: string; draftId: string };
  /** The result of pressing it, for the presser. */
  pressed?: DraftPressed | null;
};

export type DraftPressed = "sent-to-chat" | "not-coordinator" | "is-final";

/** What a final version's card adds to a draft's: who made it final, and why despite open points. */
export type FinalWords = { readonly number: number; readonly byName: string; readonly reason: string | null };

/** An open point in a coloured box: a title, and a line for each item. */
type Left = {
  readonly style: Note["style"];
  readonly title: string;
  readonly lines: readonly Line[];
  readonly more: readonly Sentence[];
};
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

const MOST_LINES = 8;
const LONGEST_LINE = 300;
const LONGEST_REASON = 2000;

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
    charts: shareChart(totals, owners),
    left: [...overruled(final), ...(final ? [] : leftOf(args)), ...rulesOf(args)],
    download: t("draft.download"),
    documentsUrl,
    notes: pressed ? [pressedNote(pressed)] : [],
    buttons: final ? [] : [button(t("final.button"), finalisingVerbs.fromDraft, of)],
  };
  if (form.schemes.length > 0) {
    const rows = schemesTable(schemeTotalsOf(form, application, totals));
    return draw({ ...view, totals: { ...rows, sums: [sumsOf(totals)] } });
  }
  return fitted(totals.byMeasure.length, (most) => draw({ ...view, totals: totalsTable(totals, most) }));
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

/** What needs fixing, and who is being waited for; praise only once everything is approved. */
function leftOf({ form, application, findings, waiting, silent = [], sections, at }: DraftArgs): Left[] {
  const unapproved = sections.total - sections.approved;
  if (findings.length === 0 && unapproved === 0)
    return [left("good", t("draft.nothingMissing"), silentSentences(application, silent, at))];

  const blocking = foldFindings(findings).sort(
    (a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"),
  );
  const mend = blocking.map((finding) => findingSentence(finding, form, application));
  const wait = [
    ...waiting.map(({ party, or = [], what, count }) =>
      or.length > 0
        ? t("draft.waits.approveAny", { party: [party, ...or].join(t("draft.waits.or")), count })
        : t(`draft.waits.${what}`, { party, count }),
    ),
    ...silentSentences(application, silent, at),
  ];
  const waitTitle = mend.length > 0 ? t("draft.writtenButWaits") : t("draft.notApproved", { count: unapproved });
  return [
    ...(mend.length > 0 ? [left("warning", leftInShort(findings), mend)] : []),
    ...(mend.length === 0 || wait.length > 0 ? [left("accent", waitTitle, wait)] : []),
  ];
}

/** Where more or fewer parties must approve than the form says, and why. */
function rulesOf({ form, application, approvalRules = [] }: DraftArgs): Left[] {
  const lines = approvalRules.map(({ sectionId, byName, reason, ...rule }) =>
    t("rules.changedIn", {
      section: titleAt(form, { measureId: null, sectionId }),
      who: ruleWords(application, rule),
      person: byName,
      reason: inShort(reason, 200),
    }),
  );
  return lines.length > 0 ? [left("emphasis", t("rules.changedTitle"), lines)] : [];
}

/** Why it is final despite open points, in the coordinator's words. */
const overruled = (final: FinalWords | null): Left[] =>
  final?.reason
    ? [
        {
          style: "emphasis",
          title: plainText(t("final.reasonOf", { person: final.byName })),
          lines: linesOf(inShort(final.reason, LONGEST_REASON)),
          more: [],
        },
      ]
    : [];

function left(style: Note["style"], title: string, said: readonly string[]): Left {
  const hidden = said.length - MOST_LINES;
  return {
    style,
    title,
    lines: said.slice(0, MOST_LINES).flatMap((each) => linesOf(`• ${inShort(each, LONGEST_LINE)}`)),
    more: hidden > 0 ? sentences(t("draft.findingsMore", { count: hidden })) : [],
  };
}
