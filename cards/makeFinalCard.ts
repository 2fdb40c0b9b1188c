import type { Structure } from "../domain/application";
import { isClear, type MakeFinalRefusal, type Standing, standingMark, type Unapproved } from "../domain/makeFinal";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first, sending } from "./button";
import { longField } from "./field";
import { findingSentence } from "./findingSentence";
import { fitted } from "./fits";
import { formCard } from "./formCard";
import { heading } from "./heading";
import { type Note, note } from "./note";
import { titleAt } from "./places";
import { reasonSentence } from "./refusals";
import { stateWord } from "./stateWord";
import { t } from "./wording";
import { inShort, linesOf } from "./written";

/** Why it was not made final; who does not coordinate gets another card. */
export type MakeFinalProblem = Exclude<MakeFinalRefusal, { kind: "not-coordinator" }>;
export type MakeFinalArgs = {
  form: Form;
  application: Structure;
  standing: Standing;
  typedReason: string;
  problem: MakeFinalProblem | null;
};

const LONGEST_LINE = 300;
const MOST_AWAITED = 3;

/** To the coordinator: what stands in the way, each with its place; one button where nothing does, and else room for a reason. */
export function makeFinalCard({ form, application, standing, typedReason, problem }: MakeFinalArgs): AdaptiveCard {
  const clear = isClear(standing);
  const data = { applicationId: application.id, seen: standingMark(standing) };
  const { findings, unapproved, warnings } = standing;
  const sentences = {
    findings: findings.map((each) => findingSentence(each, form, application)),
    unapproved: unapproved.map((each) => unapprovedSentence(each, form, application)),
    warnings: warnings.map((each) => findingSentence(each, form, application)),
  };
  const wrong = problem && problem.kind !== "changed-since-shown" ? reasonSentence(problem) : null;
  const longest = Math.max(findings.length, unapproved.length, warnings.length);
  return fitted(longest, (most) => {
    const listed = (title: string, said: readonly string[]): string[] =>
      said.length === 0
        ? []
        : [
            "",
            title,
            ...said.slice(0, most).map((each) => `• ${inShort(each.replace(/\s+/g, " "), LONGEST_LINE)}`),
            ...(said.length > most ? [t("draft.findingsMore", { count: said.length - most })] : []),
          ];
    return formCard({
      heading: heading(application.title, t("final.button")),
      notes: notesOf(clear, problem),
      lines: linesOf(
        [
          t("final.what"),
          ...listed(t("final.findings", { count: findings.length }), sentences.findings),
          ...listed(t("final.unapproved", { count: unapproved.length }), sentences.unapproved),
          ...listed(t("final.warnings"), sentences.warnings),
        ].join("\n"),
      ),
      fields: clear
        ? []
        : [longField("reason", t("final.reason"), typedReason, { help: t("final.reasonHelp"), problem: wrong })],
      rows: [],
      buttons: clear
        ? [first(button(t("final.button"), "final/confirm", data)), button(t("button.myTasks"), "me/tasks")]
        : [first(button(t("button.myTasks"), "me/tasks")), sending(t("final.anyway"), "final/confirm", data)],
    });
  });
}

function notesOf(clear: boolean, problem: MakeFinalProblem | null): Note[] {
  const standing = clear ? note("good", t("final.clear")) : note("warning", t("final.inTheWay"));
  switch (problem?.kind) {
    case "changed-since-shown":
      return [note("accent", t("final.changed")), standing];
    case "no-reason":
    case "reason-too-long":
      return [note("warning", t("form.almost")), standing];
    case undefined:
      return [standing];
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
