import { measuresOf } from "../../domain/application/structure";
import { isWords } from "../../domain/writing/mergeAnswers";
import {
  again,
  type Button,
  button,
  confirmBeforeLeaving,
  destructive,
  destructiveButton,
  primary,
  submitButton,
} from "../kit/button";
import { type Sentence, sentences } from "../kit/note";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import type { ReturnTo } from "../verbs/cardData";
import { consultationVerbs } from "../verbs/consultationVerbs";
import type { CarriedBy } from "../verbs/verb";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import type { SectionArgs, UndoableSave } from "./sectionArgs";
import type { SectionPart, SectionSlots } from "./sectionSlots";
import { sendTitle } from "./sendTitle";

/** Teams shows no more on one card. */
const MOST_BUTTONS = 6;

/** A sentence with its buttons. */
export type Offer = Sentence & { readonly buttons: readonly Button[] };

/** The buttons of a section card. Saving comes first, and buttons that leave ask about unsaved text. */
export type SectionButtons = {
  /** Beside what the card says: undo the save, or leave without saving. */
  readonly answers: readonly Button[];
  /** Other options here: keep the text, or read the whole draft before answering. */
  readonly offers: readonly Offer[];
  /** How many inputs come on the next card. */
  readonly rest: readonly Sentence[];
  readonly buttons: readonly Button[];
  /** In the card's overflow menu, for rare use. */
  readonly more: readonly Button[];
  /** Makes a button that leads to another card ask first about unsaved text. */
  readonly leave: (way: Button) => Button;
};

export function sectionButtons(
  args: SectionArgs,
  { shown, base, left, leftFields, next, part }: SectionSlots,
): SectionButtons {
  const { record, from = 0, seen, returnTo, sending } = args;
  const { measureId, sectionId } = args.place;
  const at = { applicationId: args.structure.id, measureId, sectionId, ...(returnTo && { returnTo }) };
  const leave = (way: Button) =>
    confirmBeforeLeaving(way, { measureId, sectionId, ...(returnTo && { returnTo }), base, from });
  const emptied = Object.keys(args.problems).filter((slot) => args.problems[slot]?.kind === "came-empty");
  const save = (title: string, after: "next" | "stay" | "send", more: object = {}) =>
    submitButton(title, writingVerbs.save, {
      ...at,
      base,
      then: after,
      ...(seen ? { draftSeen: seen } : {}),
      ...(sending ? { sending } : {}),
      ...(emptied.length > 0 ? { emptied } : {}),
      ...more,
    });
  const onward =
    left > 0
      ? save(t("section.saveAndRest"), "stay", { from: next })
      : save(t(returnTo ? "section.saveBack" : "section.saveNext"), "next");
  const buttons = [
    ...(sending && left === 0 ? [primary(save(sendTitle(sending), "send")), onward] : [primary(onward)]),
    save(t("section.save"), "stay", from > 0 ? { from } : {}),
    ...(returnTo || sending ? [] : [leave(button(t("section.skip"), writingVerbs.skip, at))]),
    ...backOf(args, part).map(leave),
  ];
  const more = [
    ...(mayReuse(args) ? [submitButton(t("reuse.button"), writingVerbs.sources, { ...at, base, from })] : []),
    ...(record.answers.length > 0 ? [leave(button(t("history.button"), writingVerbs.history, at))] : []),
  ];
  const hasRoom = buttons.length + more.length < MOST_BUTTONS;
  return {
    answers: [
      ...emptyAll(args, { ...at, base, then: "stay" }),
      ...answersOf(args).map((answer) => (args.leaving ? answer : leave(answer))),
    ],
    offers: [
      ...offersOf(args).map(({ text, way }) => ({ text, buttons: [leave(way)] })),
      ...(shown.filter(({ earlier, value }) => earlier.length > 0 && value === "").length > 1
        ? [
            {
              text: t("section.earlierAll"),
              buttons: [submitButton(t("section.useAllEarlier"), writingVerbs.useEarlier, { ...at, base, from })],
            },
          ]
        : []),
    ],
    rest: sentences(left === 0 ? null : leftFields > 0 ? t("section.rest", { count: leftFields }) : t("table.rest")),
    buttons,
    more: [...more, ...(hasRoom && !hasAttachments(args) ? [leave(toAttachments(args))] : [])],
    leave,
  };
}

/** "Tilbake": to the card before in the section, or where the section was opened, or the section before. */
function backOf({ structure, place, returnTo, index, seen }: SectionArgs, part: SectionPart): Button[] {
  const { measureId, sectionId } = place;
  const at = { applicationId: structure.id, measureId, sectionId, ...(returnTo && { returnTo }) };
  if (part.index > 1) {
    const before = { ...at, from: part.before, ...(seen && { draftSeen: seen }) };
    return [button(t("section.back"), writingVerbs.goTo, before)];
  }
  return returnTo || index > 0 ? [button(t("section.back"), writingVerbs.back, at)] : [];
}

/** A client that leaves out empty inputs sends nothing when all are emptied, so this button says it explicitly. */
const emptyAll = (
  { absent = [] }: SectionArgs,
  data: Omit<CarriedBy<typeof writingVerbs.save>, "emptied">,
): Button[] =>
  absent.length > 0
    ? [
        destructiveButton(t("inputs.clearAll", { count: absent.length }), writingVerbs.save, {
          ...data,
          emptied: absent,
        }),
      ]
    : [];

function answersOf({ structure, leaving, undo, returnTo }: SectionArgs): Button[] {
  if (leaving) return [destructive(again(t("section.discard"), leaving))];
  return undo ? [undoButton(structure.id, undo, returnTo)] : [];
}

function offersOf(args: SectionArgs) {
  const { structure, place, section, changeRequests, isOvertaken, returnTo } = args;
  const back = returnTo && { returnTo };
  const applicationId = structure.id;
  const { measureId, sectionId } = place;
  const offers: { text: string; way: Button }[] = [];
  if (hasAttachments(args)) offers.push({ text: t("attachment.send"), way: toAttachments(args) });
  if (changeRequests.length > 0)
    offers.push({
      text: t("keep.ask"),
      way: button(t("keep.button"), approvalVerbs.askKeep, { applicationId, measureId, sectionId, ...back }),
    });
  if (section.role !== "consultation") return offers;
  if (isOvertaken)
    offers.push({
      text: t("consultation.changedBefore"),
      way: button(t("consultation.changes"), consultationVerbs.changes, { applicationId, ...back }),
    });
  offers.push({
    text: t("consultation.before"),
    way: button(t("consultation.read"), consultationVerbs.readDraft, { applicationId, ...back }),
  });
  return offers;
}

/** Whether files answer one of the fields on the card. */
const hasAttachments = ({ slots }: SectionArgs): boolean => slots.some(({ field }) => field.type === "attachment");

/** "Vedlegg": the list of them, which leads back here. */
const toAttachments = ({ structure, place: { measureId, sectionId }, returnTo }: SectionArgs): Button =>
  button(t("attachment.title"), attachmentsVerbs.list, {
    applicationId: structure.id,
    section: { measureId, sectionId, ...(returnTo && { returnTo }) },
  });

/** Whether there may be a text to fetch: the field is in every measure, or was in an earlier application. */
const mayReuse = ({ structure, place, slots }: SectionArgs): boolean =>
  slots.some(({ field }) => isWords(field)) &&
  (structure.earlierFrom !== null || (place.measureId !== null && measuresOf(structure).length > 1));

/** "Angre", on the card that follows a save. */
export const undoButton = (
  applicationId: string,
  { place: { measureId, sectionId }, fields }: UndoableSave,
  returnTo: ReturnTo,
): Button =>
  button(t("button.undo"), writingVerbs.undo, {
    ...{ applicationId, measureId, sectionId, fields },
    ...(returnTo && { returnTo }),
  });
