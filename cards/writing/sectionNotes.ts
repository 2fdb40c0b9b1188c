import { slotId } from "../../domain/answers/slot";
import type { Party } from "../../domain/application/structure";
import type { Conflict } from "../../domain/writing/saveAnswers";
import type { Button } from "../kit/button";
import { type Note, note } from "../kit/note";
import { problemNotes } from "../kit/problemNotes";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { namesOf } from "../words/namesOf";
import type { SectionArgs } from "./sectionArgs";
import { undoButton } from "./sectionButtons";
import { toSendWords } from "./sendTitle";

const LONGEST_NAMES = 200;

/** What happened, or needs attention; `answers` are the buttons beside it. */
export function sectionNotes(args: SectionArgs, answers: readonly Button[]): Note[] {
  const notes = notesOf(args);
  return notes.map((each, index) => (index === notes.length - 1 ? note(each.style, each.text, ...answers) : each));
}

function notesOf(args: SectionArgs): Note[] {
  const { leaving, problems, conflicts, slots } = args;
  if (leaving) return [note("warning", t("section.unsaved"))];
  if (Object.keys(problems).length === 0)
    return [
      ...approvalNotes(args),
      ...(args.isUnready ? [note("warning", t("consultation.unready"))] : []),
      ...newsNotes("section.news", args.news),
      ...doubtNotes(args),
      ...saidNotes(args),
    ];
  const refused = slots.filter((slot) => problems[slotId(slot)] !== undefined).map(({ field }) => field.label);
  return [...waitingNote(conflicts), ...problemNotes(refused)];
}

/** What a save did, on the card to which the section returns. */
export const savedNotes = (
  applicationId: string,
  {
    undo = null,
    voided = [],
    doubts = [],
    news = [],
    returnTo,
  }: Pick<SectionArgs, "undo" | "voided" | "doubts" | "news" | "returnTo">,
): Note[] => [
  ...approvalNotes({ voided }),
  ...doubtNotes({ doubts }),
  ...newsNotes("section.newsThere", news),
  undo
    ? note("good", t("section.saved"), undoButton(applicationId, undo, returnTo))
    : note("accent", t("section.unchanged")),
];

function saidNotes({ said, savedTitle, sending, absent = [], news = [], merged: [both] = [] }: SectionArgs): Note[] {
  if (both) return [note("good", t("merge.done", { person: both.theirs.writtenByName }))];
  const notSent = sending ? [note("warning", toSendWords(sending))] : [];
  switch (said) {
    case "saved":
      return [...notSent, note("good", savedSentence(savedTitle))];
    case "more-asked":
      return [...notSent, note("warning", t("section.moreAsked"))];
    case "incomplete":
      return [note("warning", t("section.savedIncomplete"))];
    case "wish-unanswered":
      return [note("warning", t("section.savedUnchanged"))];
    case "unchanged":
      return news.length > 0 ? [] : [...notSent, note("accent", t("section.unchanged"))];
    case "fetched":
      return [note("accent", t("reuse.fetched"))];
    case "choose-first":
      return [note("warning", t("reuse.chooseFirst"))];
    case "all-filled":
      return [note("accent", t("reuse.allFilled"))];
    case "theirs-stand":
      return [note("good", t("merge.theirsStand"))];
    case "restored":
      return [note("good", t("history.restored"))];
    case "undone":
      return [note("good", t("section.undone"))];
    case "not-received":
      return [note("warning", `${t("inputs.missing")}. ${t("inputs.missingAll", { count: absent.length })}`)];
    case "written-since":
      return [note("warning", t("section.writtenSince"))];
    case null:
      return [];
  }
}

/** Others' new texts stand in the fields, or in the section just left, so the person is told whose they are. */
function newsNotes(key: "section.news" | "section.newsThere", news: SectionArgs["news"] = []): Note[] {
  if (news.length === 0) return [];
  const people = news.map(({ writtenBy, writtenByName }) => ({ personId: writtenBy, personName: writtenByName }));
  return [note("accent", t(key, { person: namesOf(people) }))];
}

const savedSentence = (title?: string): string =>
  title === undefined ? t("section.saved") : t("section.savedTitle", { title });

/** A writer who edits approved text is told so before and after. */
function approvalNotes({
  approvedBy = [],
  voided = [],
  savedTitle,
}: Pick<SectionArgs, "approvedBy" | "voided" | "savedTitle">): Note[] {
  const namesIn = (parties: readonly Party[]) => inShort(parties.map(({ name }) => name).join(", "), LONGEST_NAMES);
  return [
    ...(approvedBy.length > 0 ? [note("accent", t("section.approvedBy", { parties: namesIn(approvedBy) }))] : []),
    ...(voided.length > 0 ? [note("accent", voidedSentence(namesIn(voided), savedTitle))] : []),
  ];
}

const voidedSentence = (parties: string, title?: string): string =>
  title === undefined ? t("section.approvedBefore", { parties }) : t("section.approvedBeforeAt", { parties, title });

const doubtNotes = ({ doubts = [] }: Pick<SectionArgs, "doubts">): Note[] =>
  doubts.map((doubt) => note("warning", doubt));

/** The choice between two texts waits while a third, unsaved one is in the card. */
function waitingNote(conflicts: readonly Conflict[]): Note[] {
  if (conflicts.length === 0) return [];
  const people = conflicts.map(({ theirs }) => ({ personId: theirs.writtenBy, personName: theirs.writtenByName }));
  return [note("warning", t("section.waits", { count: conflicts.length, person: namesOf(people) }))];
}
