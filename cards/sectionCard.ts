import { measuresOf, type Party, participantsOf, type Structure } from "../domain/application";
import type { EarlierAnswer } from "../domain/earlierAnswers";
import { isWords } from "../domain/mergeAnswers";
import type { DraftSeen } from "../domain/ports";
import type { AnswerRefusal } from "../domain/readAnswer";
import { baseOf, type Conflict } from "../domain/saveAnswers";
import { answerAt, type ChangeRequest, type SectionRecord } from "../domain/sectionRecord";
import type { Slot } from "../domain/slots";
import type { TextSource } from "../domain/textSources";
import { threadOf } from "../domain/thread";
import type { Place } from "../domain/walk";
import type { Form, FormSection } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { type Button, button, first, leading, removing, sending } from "./button";
import { changeQuotes } from "./changeQuotes";
import { type EarlierText, earlierText } from "./earlierText";
import { bytesOf } from "./fits";
import { type Heading, heading } from "./heading";
import { plain } from "./markdown";
import { type Note, note, type Sentence } from "./note";
import { type OthersView, othersOf } from "./othersTexts";
import { titleOf, whereIs } from "./places";
import { type ProgressBar, progressBar } from "./progressBar";
import type { Quote } from "./quote";
import { layout } from "./render";
import { type ReusableText, reusableText, sameText } from "./reusableText";
import { shownSlots } from "./shownSlots";
import { type SlotView, slotView } from "./slotView";
import section from "./templates/section.json";
import { type ThreadView, threadView } from "./threadView";
import { type Undo, undoButton } from "./undoButton";
import { t } from "./wording";
import { inShort } from "./written";

/** A button as it was pressed, without what was typed. */
export type Leaving = Pick<Button, "verb" | "data">;

const LONGEST_NAMES = 200;

export type Said = "saved" | "theirs-stand" | "restored" | "undone" | "written-since";

export type SectionArgs = {
  form: Form;
  structure: Structure;
  section: FormSection;
  place: Place;
  /** The person's own slots. */
  slots: readonly Slot[];
  record: SectionRecord;
  /** Where in the person's walk, counted from 0, and how long the walk is. */
  index: number;
  total: number;
  /** What stands in the inputs by slot id, where it is not what is stored. */
  typed: Readonly<Record<string, string>> | null;
  problems: Readonly<Record<string, AnswerRefusal>>;
  /** What somebody else saved meanwhile, where the person chooses once what cannot be read is mended. */
  conflicts: readonly Conflict[];
  /** What was in conflict, and stands with the changes of both. */
  merged?: readonly Conflict[];
  /** What has happened, in a word. */
  said: Said | null;
  /** What was saved just now, to be taken back. */
  undo?: Undo | null;
  /** Who has approved the section as it stands. */
  standing?: readonly Party[];
  /** Whose approval fell away by what was saved just now, here or on the card before. */
  fallen?: readonly Party[];
  /** The button that would have led away from what stands in `typed` and is stored nowhere. */
  leaving?: Leaving | null;
  now: Date;
  changeRequests: readonly ChangeRequest[];
  /**
   * The first slot to show, counted from 0. Only texts too long for one card need it: the card's own button
   * "Lagre og vis resten" is a `section/save` with this `from` in its data.
   */
  from?: number;
  /**
   * What the card that is answered knew of some fields, by slot id: of those of which nothing was saved. They keep it,
   * so that what somebody else saved there meanwhile is a conflict at the next save.
   */
  bases?: Readonly<Record<string, string>>;
  /** The person's texts for the same fields elsewhere, by slot id, where they were asked for. */
  reuse?: ReadonlyMap<string, readonly TextSource[]>;
  /** Where the person's texts stand unchanged as well, by slot id, where that was looked up. */
  same?: ReadonlyMap<string, readonly TextSource[]>;
  /** What an earlier application said, to read and to use. */
  earlier?: readonly EarlierAnswer[];
  /** The draft that the person has before them, where the person comes from reading it. */
  seen?: DraftSeen;
  /** The draft is another than the one that the person's party has answered about. */
  isOvertaken?: boolean;
};

type SectionView = {
  readonly notes: readonly Note[];
  /** Right under the notes: to take back what was saved, or to leave what was not. */
  readonly answers: readonly { readonly buttons: readonly Button[] }[];
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly help: string;
  readonly changeRequests: readonly Quote[];
  /** What else can be done here: let the text stand, or read the whole before one answers. */
  readonly keep: readonly (Sentence & { readonly buttons: readonly Button[] })[];
  readonly slots: readonly (SlotView & {
    readonly earlier: readonly EarlierText[];
    readonly reuse: readonly ReusableText[];
  })[];
  readonly thread: readonly ThreadView[];
  readonly rest: readonly (Sentence & { readonly buttons: readonly Button[] })[];
  readonly others: readonly OthersView[];
  readonly buttons: readonly Button[];
  readonly more: readonly Button[];
};

const draw = layout<SectionView>(section);

/** One section to write in. The hot card: drawn anew at each save. */
export function sectionCard(args: SectionArgs): AdaptiveCard {
  const {
    from = 0,
    structure,
    place,
    record,
    slots,
    index,
    total,
    now,
    bases = {},
    earlier = [],
    merged = [],
    reuse = new Map<string, readonly TextSource[]>(),
    same = new Map<string, readonly TextSource[]>(),
  } = args;
  const { measureId, sectionId } = place;
  const at = { applicationId: structure.id, measureId, sectionId };
  const parties = participantsOf(structure, measureId);
  const drawn = slots.map((slot) =>
    slotView(slot, { ...args, merged, parties, ambiguous: slots.some(sameFieldAs(slot)) }),
  );
  const { shown, next, bytes } = shownSlots(drawn, from, earlier.length > 0 || reuse.size > 0);

  const base: Record<string, string> = {};
  for (const { id, fieldId, partyId } of shown) {
    const { version, mark } = baseOf(answerAt(record, fieldId, partyId));
    base[id] = bases[id] ?? `${version}:${mark}`;
  }
  const save = (title: string, after: "next" | "stay", more: object = {}) =>
    sending(title, "section/save", {
      ...at,
      base,
      then: after,
      ...(args.seen ? { draftSeen: args.seen } : {}),
      ...more,
    });
  // A button that leads to another card asks first about what is typed here and not saved.
  const leave = (way: Button) => leading(way, { measureId, sectionId, base, from });
  const left = slots.length - shown.length;
  const said = threadOf(record);
  const folded = threadView(structure, place, said, now);
  const thread = [{ ...folded, buttons: folded.buttons.map(leave) }];
  const changeRequests = changeQuotes(structure, args.changeRequests, now);

  return draw({
    notes: notesOf(args),
    answers: answersOf(args).map((answer) => ({ buttons: [args.leaving ? answer : leave(answer)] })),
    heading: heading(whereIs(structure, measureId), titleOf(args.section), {
      text: t("section.ofTotal", { index: index + 1, total }),
      style: "Informative",
    }),
    progress: progressBar(Math.round((100 * (index + 1)) / Math.max(total, 1)), null),
    help: args.section.help.nb,
    changeRequests,
    keep: [
      ...(changeRequests.length > 0
        ? [{ text: t("keep.ask"), buttons: [leave(button(t("keep.button"), "section/askKeep", at))] }]
        : []),
      ...(args.section.role === "consultation"
        ? [
            ...(args.isOvertaken
              ? [
                  {
                    text: t("consultation.changedBefore"),
                    buttons: [
                      leave(button(t("consultation.changes"), "consultation/changes", { applicationId: structure.id })),
                    ],
                  },
                ]
              : []),
            {
              text: t("consultation.before"),
              buttons: [leave(button(t("consultation.read"), "draft/read", { applicationId: structure.id }))],
            },
          ]
        : []),
    ],
    slots: shown.map((view) => ({
      ...view,
      // Last year's is among those that can be fetched.
      earlier: reuse.has(view.id) ? [] : earlierText(slots[drawn.indexOf(view)] as Slot, { at, earlier, from }, base),
      reuse: reuse.has(view.id)
        ? reusableText(structure, view.id, view.value, reuse.get(view.id) ?? [], { ...at, base, from })
        : sameText(structure, same.get(view.id) ?? []),
    })),
    thread,
    rest:
      left > 0
        ? [
            {
              text: t("section.rest", { count: left }),
              buttons: [save(t("section.saveAndRest"), "stay", { from: next })],
            },
          ]
        : [],
    others: othersOf({ ...args, parties, room: bytes + bytesOf(changeRequests) + bytesOf(thread) }),
    // In the menu of the card: it is wanted now and then.
    more: [
      ...(mayReuse(args) ? [sending(t("reuse.button"), "section/sources", { ...at, base, from })] : []),
      ...(record.answers.length > 0 ? [leave(button(t("history.button"), "history/show", at))] : []),
    ],
    buttons: [
      first(save(t("section.saveNext"), "next")),
      save(t("section.save"), "stay", from > 0 ? { from } : {}),
      leave(button(t("section.skip"), "walk/skip", at)),
      leave(button(t("section.back"), "walk/back", at)),
    ],
  });
}

/** Whether there can be a text to fetch: what is asked in each measure, or was asked before. */
const mayReuse = ({ structure, place, slots }: SectionArgs): boolean =>
  slots.some(({ field }) => isWords(field)) &&
  (structure.earlierFrom !== null || (place.measureId !== null && measuresOf(structure).length > 1));

const sameFieldAs = (slot: Slot) => (other: Slot) => other !== slot && other.field === slot.field;

function answersOf({ structure, leaving, undo }: SectionArgs): Button[] {
  if (leaving) return [removing(t("section.discard"), leaving.verb, leaving.data)];
  return undo ? [undoButton(structure.id, undo)] : [];
}

function notesOf(args: SectionArgs): Note[] {
  const { leaving, problems, conflicts } = args;
  if (leaving) return [note("warning", t("section.unsaved"))];
  if (Object.keys(problems).length > 0) return [note("warning", t("form.almost")), ...waitingNote(conflicts)];
  return [...saidNotes(args), ...approvalNotes(args)];
}

function saidNotes({ said, merged: [both] = [] }: SectionArgs): Note[] {
  if (both) return [note("good", t("merge.done", { person: both.theirs.writtenByName }))];
  switch (said) {
    case "saved":
      return [note("good", t("section.saved"))];
    case "theirs-stand":
      return [note("good", t("merge.theirsStand"))];
    case "restored":
      return [note("good", t("history.restored"))];
    case "undone":
      return [note("good", t("section.undone"))];
    case "written-since":
      return [note("warning", t("section.writtenSince"))];
    case null:
      return [];
  }
}

/** Whoever writes in what was approved knows it beforehand, and afterwards. */
function approvalNotes({ standing = [], fallen = [] }: SectionArgs): Note[] {
  const namesOf = (parties: readonly Party[]) => inShort(parties.map(({ name }) => name).join(", "), LONGEST_NAMES);
  return [
    ...(standing.length > 0 ? [note("accent", plain(t("section.approvedBy", { parties: namesOf(standing) })))] : []),
    ...(fallen.length > 0 ? [note("accent", plain(t("section.approvedBefore", { parties: namesOf(fallen) })))] : []),
  ];
}

/** Nobody chooses between two texts while a third stands in the card that is stored nowhere. */
function waitingNote(conflicts: readonly Conflict[]): Note[] {
  if (conflicts.length === 0) return [];
  const people = new Set(conflicts.map(({ theirs }) => theirs.writtenByName));
  return [note("warning", plain(t("section.waits", { count: conflicts.length, person: [...people].join(", ") })))];
}
