import { type Party, participantsOf } from "../../domain/application/structure";
import { threadOf } from "../../domain/thread/threadOf";
import type { Conflict } from "../../domain/writing/saveAnswers";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { changeQuotes } from "../kit/changeQuotes";
import { bytesOf } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { layout } from "../kit/layout";
import { type Note, note } from "../kit/note";
import { type ProgressBar, progressBar } from "../kit/progressBar";
import type { Quote } from "../kit/quote";
import { type ThreadView, threadView } from "../kit/threadView";
import section from "../templates/section.json";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { namesOf } from "../words/namesOf";
import { plainText } from "../words/plainText";
import { titleOf } from "../words/titleOf";
import { whereIs } from "../words/whereIs";
import { type OthersView, othersOf } from "./othersView";
import type { SectionArgs } from "./sectionArgs";
import { type SectionButtons, sectionButtons } from "./sectionButtons";
import { type SectionSlot, sectionSlots } from "./sectionSlots";
import { toSendWords } from "./sendTitle";

type SectionView = Omit<SectionButtons, "leave"> & {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly help: string;
  readonly changeRequests: readonly Quote[];
  readonly slots: readonly SectionSlot[];
  readonly thread: readonly ThreadView[];
  readonly others: readonly OthersView[];
};

const draw = layout<SectionView>(section);

const LONGEST_NAMES = 200;

/** One section to write in. Performance matters: it is drawn again at each save. */
export function sectionCard(args: SectionArgs): AdaptiveCard {
  const { structure, place, record, index, total, now } = args;
  const slots = sectionSlots(args);
  const { leave, ...buttons } = sectionButtons(args, slots);
  const folded = threadView(structure, place, threadOf(record), now);
  const thread = [{ ...folded, buttons: folded.buttons.map(leave) }];
  const changeRequests = changeQuotes(structure, args.changeRequests, now);

  return draw({
    ...buttons,
    notes: sectionNotes(args),
    heading: heading(whereIs(structure, place.measureId), titleOf(args.section), {
      text: t("section.ofTotal", { index: index + 1, total }),
      style: "Informative",
    }),
    progress: progressBar(Math.round((100 * (index + 1)) / Math.max(total, 1)), null),
    help: args.section.help.nb,
    changeRequests,
    slots: slots.shown,
    thread,
    others: othersOf({
      ...args,
      parties: participantsOf(structure, place.measureId),
      room: slots.bytes + bytesOf(changeRequests) + bytesOf(thread),
    }),
  });
}

/** The notes at the top: what happened, or what needs attention. */
function sectionNotes(args: SectionArgs): Note[] {
  const { leaving, problems, conflicts } = args;
  if (leaving) return [note("warning", t("section.unsaved"))];
  if (Object.keys(problems).length > 0) return [note("warning", t("form.almost")), ...waitingNote(conflicts)];
  return [
    ...saidNotes(args),
    ...approvalNotes(args),
    ...(args.isUnready ? [note("warning", t("consultation.unready"))] : []),
  ];
}

function saidNotes({ said, sending, absent = [], merged: [both] = [] }: SectionArgs): Note[] {
  if (both) return [note("good", t("merge.done", { person: both.theirs.writtenByName }))];
  switch (said) {
    case "saved":
      return [note("good", t("section.saved")), ...(sending ? [note("warning", toSendWords(sending))] : [])];
    case "incomplete":
      return [note("warning", t("section.savedIncomplete"))];
    case "unchanged":
      return [note("warning", t("section.savedUnchanged"))];
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

/** A writer who edits approved text is told so before and after. */
function approvalNotes({ approvedBy = [], voided = [] }: SectionArgs): Note[] {
  const namesIn = (parties: readonly Party[]) => inShort(parties.map(({ name }) => name).join(", "), LONGEST_NAMES);
  return [
    ...(approvedBy.length > 0
      ? [note("accent", plainText(t("section.approvedBy", { parties: namesIn(approvedBy) })))]
      : []),
    ...(voided.length > 0
      ? [note("accent", plainText(t("section.approvedBefore", { parties: namesIn(voided) })))]
      : []),
  ];
}

/** The choice between two texts waits while a third, unsaved one is in the card. */
function waitingNote(conflicts: readonly Conflict[]): Note[] {
  if (conflicts.length === 0) return [];
  const people = conflicts.map(({ theirs }) => ({ personId: theirs.writtenBy, personName: theirs.writtenByName }));
  return [note("warning", plainText(t("section.waits", { count: conflicts.length, person: namesOf(people) })))];
}
