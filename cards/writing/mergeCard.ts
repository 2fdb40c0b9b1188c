import type { AnswerRefusal } from "../../domain/answers/readAnswer";
import type { AnswerValue } from "../../domain/answers/sectionRecord";
import type { SectionRef } from "../../domain/answers/sectionRef";
import { type Slot, slotId } from "../../domain/answers/slot";
import type { Structure } from "../../domain/application/structure";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { compareTexts } from "../../domain/values/compareTexts";
import { bothTexts } from "../../domain/values/mergeTexts";
import { isMergeable, isWords, laidTogether } from "../../domain/writing/mergeAnswers";
import { type Conflict, expectedVersionOf, valueDigest } from "../../domain/writing/saveAnswers";
import type { Unmerged } from "../../domain/writing/settleConflict";
import type { Form } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { type CardField, longField, textField } from "../kit/cardField";
import { bytesOf } from "../kit/fitted";
import { heading } from "../kit/heading";
import { linePages } from "../kit/linePages";
import { foldedTo, later, markedLines } from "../kit/markedLines";
import { note, sentences } from "../kit/note";
import type { Quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import type { ReturnTo } from "../verbs/cardData";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { answerInWords, comparableText } from "../words/answerInWords";
import { answerSentence } from "../words/answerSentence";
import { sinceWhen } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";

export type MergeArgs = {
  form: Form;
  structure: Structure;
  place: SectionRef;
  slot: Slot;
  conflict: Conflict;
  /** The fields that come after this one. */
  rest: readonly Unmerged[];
  /** How many conflicts there were in all. */
  of: number;
  /** The text in the merged input, if somebody has typed there. */
  typed: string | null;
  problem: AnswerRefusal | null;
  /** Somebody saved the field again while this person was choosing. */
  newer: boolean;
  /** The page of the two texts, counted from 1. */
  page: number;
  /** The card from which the section was opened. */
  returnTo?: ReturnTo;
  /** The draft that the person was reading, if they came from it. */
  seen: DraftSeen | null;
  now: Date;
};

/**
 * Bytes for the two marked texts, one page of each, and the input. If the text is longer, the person chooses one and
 * edits it later.
 */
const ROOM = 22_000;
const LEAST_MARKED = 1_500;
const MOST_MARKED = 7_000;

/**
 * Two texts for one field, by two people who wrote at the same time. Differences are marked, and the later writer
 * chooses one or edits a merged text. The history keeps both in any case.
 */
export function mergeCard(args: MergeArgs): AdaptiveCard {
  const { form, structure, place, slot, conflict, rest, of, newer, seen, returnTo, now } = args;
  const { field } = slot;
  const { theirs, mine } = conflict;
  const id = slotId(slot);
  const { version, digest } = expectedVersionOf(theirs);
  const { measureId, sectionId } = place;
  const at = { applicationId: structure.id, measureId, sectionId, ...(returnTo && { returnTo }) };
  const data = {
    ...at,
    slot: id,
    theirs: `${version}:${digest}`,
    mine: valueDigest(mine),
    ...(conflict.base !== null && { origin: valueDigest(conflict.base) }),
    ...(args.problem?.kind === "came-empty" ? { emptied: true } : {}),
    rest,
    of,
    ...(seen && { draftSeen: seen }),
  };
  const fields = isWords(field) ? together(args, id) : [];
  // Constant while the person turns pages, whatever is typed meanwhile.
  const input = fields.length > 0 ? Math.max(bytesOf(fields), bytesOf([mine, theirs.value])) : 0;
  const room = Math.min(Math.max((ROOM - input) / 2, LEAST_MARKED), MOST_MARKED);
  const choose = (title: string, choice: "mine" | "theirs") =>
    button(title, writingVerbs.merge, { ...data, choice, discards: true });
  const person = theirs.writtenByName;
  const when = sinceWhen(theirs.writtenAt, structure.timeZone, now);
  const sides = [
    sideOf(slot, t("merge.mine"), mine, theirs.value, room),
    sideOf(slot, t("merge.theirs", { person, when }), theirs.value, mine, room),
  ];
  const pages = Math.max(...sides.map((side) => side.pages.length));
  const page = Math.min(args.page, pages);
  const hasInput = fields.length > 0;
  const leaf = hasInput ? submitButton : button;
  const turn = (title: string, to: number) =>
    leaf(title, writingVerbs.merge, { ...data, choice: "look", page: to, ...(hasInput && { hasInput }) });
  const keepMine = choose(t("merge.keepMine"), "mine");
  const keepTheirs = choose(t("merge.keepTheirs"), "theirs");
  return quotingCard({
    notes: [note("warning", t(newer ? "merge.newer" : "merge.clash", { person }))],
    heading: heading(
      whereAndWhose(structure, measureId),
      titleAt(form, place),
      of > 1 ? { text: t("section.ofTotal", { index: of - rest.length, total: of }), style: "Informative" } : null,
    ),
    lead: [
      t(fields.length > 0 ? "merge.lead" : "merge.choose", { field: field.label }),
      ...(pages > 1 ? [t("merge.page", { page, pages })] : []),
    ].join(" "),
    quotes: sides.map(({ pages: all, ...side }) => ({ ...side, lines: all[page - 1] ?? [] })),
    fields,
    buttons: [
      ...(fields.length > 0
        ? [
            primary(submitButton(t("merge.saveTogether"), writingVerbs.merge, { ...data, choice: "together" })),
            keepMine,
            keepTheirs,
          ]
        : [primary(keepMine), keepTheirs]),
      ...(page < pages ? [turn(t("approve.next", { page: page + 1, pages }), page + 1)] : []),
      ...(page > 1 ? [turn(t("approve.previous"), page - 1)] : []),
    ],
  });
}

/** The input with the merged text; none if it does not fit into a card. */
function together(
  { slot: { field }, conflict: { mine, theirs, base }, typed, problem }: MergeArgs,
  id: string,
): CardField[] {
  const both =
    typed ?? bothTexts(laidTogether(field, base === null ? null : { value: base }, mine, theirs.value)).trimEnd();
  if (typed === null && bytesOf(both) > ROOM) return [];
  const around = { help: t("merge.togetherHelp"), problem: problem ? answerSentence(problem) : null };
  return [(field.type === "text" ? textField : longField)(id, t("merge.together"), both, around)];
}

/** One of the two texts, page by page, with what is missing in the other marked. */
function sideOf(
  { field }: Slot,
  lead: string,
  value: AnswerValue | null,
  other: AnswerValue | null,
  room: number,
): Omit<Quote, "lines"> & { readonly pages: readonly Quote["lines"][] } {
  const side = { style: "emphasis", lead } as const;
  if (value === null) return { ...side, pages: [linesOf(t("section.theyEmptied"))], after: [] };
  if (!isMergeable(field)) return { ...side, pages: [linesOf(answerInWords(field, value))], after: [] };
  const stretches = later(compareTexts(comparableText(field, other), comparableText(field, value)));
  const pages = linePages(markedLines(foldedTo(room, stretches)), room);
  const differs = stretches.some((each) => each.in === "after");
  return { ...side, pages, after: sentences(differs ? t("merge.onlyHere") : null) };
}
