import { foldFindings } from "../../domain/progress/foldFindings";
import { type Note, type Sentence, sentences } from "../kit/note";
import { leftInShort } from "../status/leftInShort";
import { t } from "../wording/index";
import { findingSentence } from "../words/findingSentence";
import { inShort } from "../words/inShort";
import { type Line, linesOf } from "../words/linesOf";
import { plainText } from "../words/plainText";
import { ruleWords } from "../words/ruleWords";
import { silentSentences } from "../words/silentSentences";
import { titleAt } from "../words/titleOf";
import type { DraftArgs, FinalWords } from "./draftArgs";
import { waitingSentences } from "./waitingSentences";

/** An open point in a coloured box: a title, and a line for each item. */
export type Left = {
  readonly style: Note["style"];
  readonly title: string;
  readonly lines: readonly Line[];
  readonly more: readonly Sentence[];
};

/** Everything open in a draft, in coloured boxes; of a final version only why it is final despite it, and changed rules. */
export const draftLeft = (args: DraftArgs): Left[] => [
  ...overruled(args.final ?? null),
  ...(args.final ? [] : leftOf(args)),
  ...rulesOf(args),
];

/** What needs fixing, and who is being waited for; praise only once everything is approved. */
function leftOf({ form, application, findings, waiting, silent = [], sections, at }: DraftArgs): Left[] {
  const unapproved = sections.total - sections.approved;
  if (findings.length === 0 && unapproved === 0)
    return [left("good", t("draft.nothingMissing"), silentSentences(application, silent, at))];

  const blocking = foldFindings(findings).sort(
    (a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"),
  );
  const mend = blocking.map((finding) => findingSentence(finding, form, application));
  const wait = [...waitingSentences(waiting), ...silentSentences(application, silent, at)];
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
      who: ruleWords(form, application, rule),
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

const MOST_LINES = 8;

const LONGEST_LINE = 300;

const LONGEST_REASON = 2000;
