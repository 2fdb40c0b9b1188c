import type { PersonId, Structure } from "../../domain/application/structure";
import {
  blockersDigest,
  type FinalisationBlockers,
  isClear,
  type MakeFinalRefusal,
  type Unapproved,
} from "../../domain/finalising/makeFinal";
import type { Finding } from "../../domain/progress/findingsOf";
import type { Form } from "../../forms/form";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button, primary, submitButton } from "../kit/button";
import { longField } from "../kit/cardField";
import { fitted } from "../kit/fitted";
import type { FormView } from "../kit/formCard";
import { heading } from "../kit/heading";
import { layout } from "../kit/layout";
import { type Note, note } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { problemNotes } from "../kit/problemNotes";
import makeFinal from "../templates/makeFinal.json";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { findingSentence } from "../words/findingSentence";
import { inShort } from "../words/inShort";
import { type Line, linesOf } from "../words/linesOf";
import { reasonSentence } from "../words/reasonSentence";
import { stateWord } from "../words/stateWord";
import { titleAt } from "../words/titleOf";
import { fixButton, openingOf } from "../writing/fixButton";

/** Why it was not made final; non-coordinators get another card. */
export type MakeFinalProblem = Exclude<MakeFinalRefusal, { kind: "not-coordinator" }>;
export type MakeFinalArgs = {
  form: Form;
  application: Structure;
  /** The person making it final, who can open the sections they write. */
  personId: PersonId;
  blockers: FinalisationBlockers;
  typedReason: string;
  problem: MakeFinalProblem | null;
};

type Said = { readonly sentence: string; readonly open: Button | null };
type List = { readonly title: string; readonly rows: readonly OpenRow[]; readonly lines: readonly Line[] };
type MakeFinalView = Omit<FormView, "rows"> & { readonly lists: readonly List[] };

const draw = layout<MakeFinalView>(makeFinal);

const LONGEST_LINE = 300;
const MOST_AWAITED = 3;

/**
 * To the coordinator: the blockers, each with its place. One button if there are none, otherwise an input for a reason.
 */
export function makeFinalCard({
  form,
  application,
  personId,
  blockers,
  typedReason,
  problem,
}: MakeFinalArgs): AdaptiveCard {
  const clear = isClear(blockers);
  const data = { applicationId: application.id, seen: blockersDigest(blockers) };
  const { findings, unapproved, warnings } = blockers;
  const said = (sentence: string, open: Button | null): Said => ({
    sentence: inShort(sentence.replace(/\s+/g, " "), LONGEST_LINE),
    open,
  });
  const found = (finding: Finding) =>
    said(findingSentence(finding, form, application), fixButton(finding, form, application, personId));
  const all = {
    findings: findings.map(found),
    unapproved: unapproved.map((each) =>
      said(unapprovedSentence(each, form, application), openingOf(each, form, application, personId)),
    ),
    warnings: warnings.map(found),
  };
  const wrong = problem && problem.kind !== "changed-since-shown" ? reasonSentence(problem) : null;
  const longest = Math.max(findings.length, unapproved.length, warnings.length);
  return fitted(longest, (most) =>
    draw({
      heading: heading(application.title, t("final.button")),
      notes: notesOf(clear, problem),
      lines: linesOf(t("final.what")),
      lists: [
        ...listed(t("final.findings", { count: findings.length }), all.findings, most),
        ...listed(t("final.unapproved", { count: unapproved.length }), all.unapproved, most),
        ...listed(t("final.warnings"), all.warnings, most),
      ],
      fields: clear
        ? []
        : [longField("reason", t("final.reason"), typedReason, { help: t("final.reasonHelp"), problem: wrong })],
      buttons: clear
        ? [
            primary(button(t("final.button"), finalisingVerbs.confirm, data)),
            button(t("button.myTasks"), homeVerbs.tasks),
          ]
        : [
            primary(button(t("button.myTasks"), homeVerbs.tasks)),
            submitButton(t("final.anyway"), finalisingVerbs.confirm, data),
          ],
    }),
  );
}

/** A title, rows that the coordinator can open, and the rest as lines. */
function listed(title: string, all: readonly Said[], most: number): List[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, most);
  const left = all.length - shown.length;
  return [
    {
      title,
      rows: shown.flatMap(({ sentence, open }) => (open ? [openRow(sentence, [], open)] : [])),
      lines: [
        ...shown.flatMap(({ sentence, open }) => (open ? [] : linesOf(`• ${sentence}`))),
        ...(left > 0 ? linesOf(t("draft.findingsMore", { count: left })) : []),
      ],
    },
  ];
}

function notesOf(clear: boolean, problem: MakeFinalProblem | null): Note[] {
  const verdict = clear ? note("good", t("final.clear")) : note("warning", t("final.inTheWay"));
  switch (problem?.kind) {
    case "changed-since-shown":
      return [note("accent", t("final.changed")), verdict];
    case "no-reason":
    case "reason-too-long":
      return [verdict, ...problemNotes([t("final.reason")])];
    case undefined:
      return [verdict];
  }
}

/** "Tiltak 3, 1 Vurdering av behov: Til godkjenning, venter på LMS" */
function unapprovedSentence(each: Unapproved, form: Form, application: Structure): string {
  const title = titleAt(form, each);
  const number = application.measures.find(({ id }) => id === each.measureId)?.number ?? null;
  const { word } = stateWord(each.state);
  const what =
    each.awaited.length === 0
      ? word
      : t("final.waits", {
          state: word,
          who:
            each.awaited.length > MOST_AWAITED
              ? t("status.andMore", {
                  names: each.awaited.slice(0, MOST_AWAITED).join(", "),
                  count: each.awaited.length - MOST_AWAITED,
                })
              : each.awaited.join(", "),
        });
  return number === null ? t("finding.in", { title, what }) : t("finding.inMeasure", { number, title, what });
}
