import type { PersonId } from "../../domain/application/structure";
import { blockersDigest, type MakeFinalRefusal } from "../../domain/finalising/makeFinal";
import { type FinalisationBlockers, isClear } from "../../domain/progress/finalisationBlockers";
import type { WhatIsLeft } from "../../domain/progress/whatIsLeft";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { longField } from "../kit/cardField";
import { fitted } from "../kit/fitted";
import type { FormView } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { problemNotes } from "../kit/problemNotes";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import { leftInShort } from "../status/leftInShort";
import type { LeftList } from "../status/leftList";
import { leftLists, rowsOf } from "../status/leftLists";
import makeFinal from "../templates/makeFinal.json";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { reasonSentence } from "../words/reasonSentence";
import { applicationName } from "../words/whereIs";

/** Why it was not made final; non-coordinators get another card. */
export type MakeFinalProblem = Exclude<MakeFinalRefusal, { kind: "not-coordinator" }>;
export type MakeFinalArgs = {
  form: Form;
  application: Application;
  /** The person making it final, who can open the sections they write. */
  personId: PersonId;
  blockers: FinalisationBlockers;
  left: WhatIsLeft;
  typedReason: string;
  problem: MakeFinalProblem | null;
  /** What the last press did. */
  happened?: readonly Note[];
};

type MakeFinalView = Omit<FormView, "rows" | "links" | "sideLinks"> & { readonly lists: readonly LeftList[] };

const draw = layout<MakeFinalView>(makeFinal);

/**
 * To the coordinator: what is left, each with its place. One button if nothing hinders, otherwise an input for a reason.
 */
export function makeFinalCard({
  form,
  application,
  personId,
  blockers,
  left,
  typedReason,
  problem,
  happened = [],
}: MakeFinalArgs): AdaptiveCard {
  const clear = isClear(blockers);
  const data = { applicationId: application.id, seen: blockersDigest(blockers) };
  const wrong = problem && problem.kind !== "changed-since-shown" ? reasonSentence(problem) : null;
  return fitted(rowsOf(left), (room) => {
    const { lists, next, besides } = leftLists(left, { form, application, personId, from: "finalising" }, room);
    const [first] = [...next, button(t("button.overview"), homeVerbs.tasks)];
    return draw({
      heading: heading(applicationName(application), t("final.button")),
      notes: [...notesOf(problem), ...happened],
      lines: linesOf(`${verdict(blockers, clear)}\n\n${t("final.what")}`),
      lists,
      fields: clear
        ? []
        : [longField("reason", t("final.reason"), typedReason, { help: t("final.reasonHelp"), problem: wrong })],
      buttons: clear
        ? [primary(button(t("final.button"), finalisingVerbs.confirm, data))]
        : [
            ...(first ? [primary(first)] : []),
            ...besides,
            submitButton(t("final.anyway"), finalisingVerbs.confirm, data),
          ],
    });
  });
}

/** Whether anything hinders, and how much. */
function verdict({ findings, unapproved }: FinalisationBlockers, clear: boolean): string {
  if (clear) return t("final.clear");
  const what = [
    leftInShort(findings),
    unapproved.length > 0 ? t("final.notApproved", { count: unapproved.length }) : "",
  ].filter((each) => each !== "");
  return t("final.inTheWay", { what: what.join(" · ") });
}

function notesOf(problem: MakeFinalProblem | null): Note[] {
  switch (problem?.kind) {
    case "changed-since-shown":
      return [note("accent", t("final.changed"))];
    case "no-reason":
    case "reason-too-long":
      return problemNotes([t("final.reason")]);
    case undefined:
      return [];
  }
}
