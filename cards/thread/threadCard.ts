import type { SectionRef } from "../../domain/answers/sectionRef";
import type { Structure } from "../../domain/application/structure";
import type { CommentRefusal } from "../../domain/thread/addComment";
import type { ThreadEntry } from "../../domain/thread/threadOf";
import type { Form } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { longField } from "../kit/cardField";
import { bytesOf, MOST_BYTES } from "../kit/fitted";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { type Quote, quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import { saidLead } from "../kit/threadView";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import type { ReturnTo } from "../verbs/cardData";
import { homeVerbs } from "../verbs/homeVerbs";
import { threadVerbs } from "../verbs/threadVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";

export type ThreadArgs = {
  form: Form;
  application: Structure;
  place: SectionRef;
  thread: readonly ThreadEntry[];
  /** Where the reader goes next: people who write there to writing, others to reading. */
  writes: boolean;
  typed: string;
  problem: CommentRefusal | null;
  said: boolean;
  /** The card from which the section was opened. */
  returnTo?: ReturnTo;
  now: Date;
};

/** Bytes for the card's frame, and an input with a comment that is too long. */
const REST = 14_000;

/** A section's thread, newest last, and an input for a comment. The oldest are left out if they do not fit. */
export function threadCard(args: ThreadArgs): AdaptiveCard {
  const { form, application, place, thread, writes, typed, problem, said, returnTo, now } = args;
  const { measureId, sectionId } = place;
  const at = { applicationId: application.id, measureId, sectionId, ...(returnTo && { returnTo }) };
  const quotes = newest(thread.map((each) => quoteOf(application, each, now)));
  const hidden = thread.length - quotes.length;
  return quotingCard({
    notes: said ? [note("good", saidWords(thread.at(-1)))] : [],
    heading: heading(whereAndWhose(application, measureId), titleAt(form, place)),
    lead:
      thread.length === 0 ? t("thread.none") : hidden > 0 ? t("thread.hidden", { count: hidden }) : t("thread.lead"),
    quotes,
    fields: [longField("comment", t("thread.label"), typed, { problem: problemIn(problem) })],
    buttons: [
      primary(submitButton(t("thread.add"), threadVerbs.add, at)),
      writes
        ? button(t("changeRequest.open"), writingVerbs.goTo, at)
        : button(t("thread.read"), approvalVerbs.show, at),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });
}

/** Confirms the comment just added: a question is addressed to somebody. */
const saidWords = (newest: ThreadEntry | undefined): string =>
  newest?.to ? t("question.sent", { person: newest.to.personName }) : t("thread.said");

const quoteOf = (application: Structure, said: ThreadEntry, now: Date): Quote =>
  quote(said.kind === "wish" ? "attention" : "emphasis", saidLead(application, said, now), said.text);

function newest(quotes: readonly Quote[]): Quote[] {
  const shown: Quote[] = [];
  let bytes = 0;
  for (const each of [...quotes].reverse()) {
    bytes += bytesOf(each) + 300 + 60 * each.lines.length;
    if (bytes > MOST_BYTES - REST && shown.length > 0) break;
    shown.unshift(each);
  }
  return shown;
}

function problemIn(problem: CommentRefusal | null): string | null {
  switch (problem?.kind) {
    case "no-comment":
      return t("thread.noComment");
    case "comment-too-long":
      return t("approve.commentTooLong", { most: problem.most });
    case undefined:
      return null;
  }
}
