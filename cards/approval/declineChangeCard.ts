import type { ChangeRequest } from "../../domain/answers/sectionRecord";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { Structure } from "../../domain/application/structure";
import type { DeclineChangeRefusal } from "../../domain/approval/declineChange";
import type { Form } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { longField } from "../kit/cardField";
import { changeQuotes } from "../kit/changeQuotes";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { quotingCard } from "../kit/quotingCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import type { ReturnTo } from "../verbs/cardData";
import { homeVerbs } from "../verbs/homeVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { missingFields } from "../words/missingFields";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";

/** Why the text could not be kept; other cards show the other refusals. */
export type DeclineProblem = Exclude<DeclineChangeRefusal, { kind: "not-writer" } | { kind: "not-wanted" }>;
export type DeclineChangeArgs = {
  form: Form;
  application: Structure;
  place: SectionRef;
  /** The card from which the section was opened. */
  returnTo?: ReturnTo;
  changeRequests: readonly ChangeRequest[];
  typedReply: string;
  problem: DeclineProblem | null;
  now: Date;
};

/** To a writer: the change requests, and an input for a reply, before the unchanged text goes back to approval. */
export function declineChangeCard(args: DeclineChangeArgs): AdaptiveCard {
  const { form, application, place, returnTo, changeRequests, typedReply, problem, now } = args;
  const { measureId, sectionId } = place;
  const at = { applicationId: application.id, measureId, sectionId, ...(returnTo && { returnTo }) };
  const tooLong = problem?.kind === "reply-too-long" ? t("keep.tooLong", { most: problem.most }) : null;
  const open = button(t("changeRequest.open"), writingVerbs.goTo, at);
  const keep = submitButton(t("keep.send"), approvalVerbs.keep, { ...at, wishes: changeRequests.map(({ id }) => id) });
  const cannot = problem?.kind === "incomplete" || problem?.kind === "not-yours";
  return quotingCard({
    notes: notesOf(problem),
    heading: heading(whereAndWhose(application, measureId), titleAt(form, place), {
      text: t("state.changeWanted"),
      style: "Attention",
    }),
    lead: t("keep.lead"),
    quotes: changeQuotes(application, changeRequests, now),
    // Typed text is never discarded.
    fields: cannot && typedReply === "" ? [] : [longField("reply", t("keep.reply"), typedReply, { problem: tooLong })],
    buttons: [...(cannot ? [primary(open)] : [primary(keep), open]), button(t("button.overview"), homeVerbs.tasks)],
  });
}

function notesOf(problem: DeclineProblem | null): Note[] {
  switch (problem?.kind) {
    case "newer-wish":
      return [note("warning", t("keep.newerWish"))];
    case "incomplete":
      return [note("warning", t("keep.incomplete", { fields: missingFields(problem.missing) }))];
    case "not-yours":
      return [note("warning", t("keep.notYours"))];
    case "reply-too-long":
    case undefined:
      return [];
  }
}
