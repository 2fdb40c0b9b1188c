import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import type { Unmerged } from "../../cards/writing/mergeCard";
import { discussedIn } from "../../domain/consultation/discussedIn";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import type { SectionScene } from "../../domain/ports/sectionStore";
import { readAnswer } from "../../domain/section/readAnswer";
import { type AnswerValue, answerAt, type SectionRecord } from "../../domain/section/sectionRecord";
import { ledgerOf, type Slot, slotId } from "../../domain/section/slot";
import { ok, refuse } from "../../domain/values/outcome";
import { type Conflict, type Saving, saveAnswers, unchanged, valueDigest } from "../../domain/writing/saveAnswers";
import type { Version } from "../../domain/writing/version";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { NotThere } from "../handler/requireReviewableSection";
import { requireWritableStep } from "../handler/requireWritableStep";
import { type Merging, mergingCard } from "./mergingCard";
import { afterSaving, placeCard } from "./walkCard";
import { type DraftUnseen, noDraft, unseenIn, withDraft } from "./withDraft";

type Undecided = { kind: "undecided"; merging: Merging; scene: SectionScene };

/**
 * "Behold min", "Behold den andres" and "Lagre felles tekst", and the pages of long texts.
 *
 * What the person typed is read from the history, which kept it when the conflict arose. If the field was saved again in
 * the meantime, the card is redrawn with the current value.
 */
export const merge = decidingAction(writingVerbs.merge, async (deps, turn, data): Promise<AdaptiveCard> => {
  const { applicationId, measureId, sectionId, choice, theirs: base, draftSeen } = data;
  const { person } = turn;
  const around = { of: data.of, seen: draftSeen ?? null };
  const place = { measureId, sectionId };
  const history = await deps.versions.history({ applicationId, ...place });
  let slots: readonly Slot[] = [];

  const save = (seen: DraftSeen | null) =>
    deps.sections.save<NotThere | Undecided | DraftUnseen>(
      { applicationId, ...place },
      turn.cause,
      person.id,
      (scene, record) => {
        const { structure } = scene;
        const own = requireWritableStep(deps, structure, person.id, place);
        if (!own.ok) return own;
        const { section, step } = own.value;
        const unseen = unseenIn(section, seen);
        if (unseen) return unseen;
        slots = step.slots;
        const slot = slots.find((each) => idOf(each) === data.slot);
        const theirs = slot && answerAt(record, slot.field.id, slot.party?.id ?? null);
        const typed = slot && typedAs(history, person.id, slot, data.mine);
        if (!slot || !theirs || !typed) return refuse({ kind: "stale" });

        const at = deps.clock.now();
        const conflict: Conflict = { ...ofSlot(slot), theirs, mine: typed.value, base: null };
        const done = (saving: Saving) => {
          const discussed = discussedIn(section, slots, saving.written, seen, draftSeen !== undefined);
          return ok({ saving, next: place, ledger: ledgerOf([slot]), discussed });
        };
        if (choice === "theirs") {
          const seen = theirs.version === base.version;
          return done(seen ? unchanged(record, at) : { ...unchanged(record, at), conflicts: [conflict] });
        }
        // A client may leave out an empty input, so an emptied one stays empty.
        const input = typeof data[data.slot] === "string" ? String(data[data.slot]) : data.hasInput ? "" : undefined;
        const undecided = (merging: Partial<Merging>) =>
          refuse({ kind: "undecided" as const, merging: { conflict, rest: data.rest, ...around, ...merging }, scene });
        if (choice === "look")
          return undecided({
            ...(input !== undefined && { typed: input }),
            page: data.page,
            newer: theirs.version !== base.version,
          });
        const text = input ?? "";
        if (choice === "together" && data[data.slot] === undefined && !data.emptied)
          return undecided({ typed: "", problem: { kind: "came-empty" } });
        const read = choice === "together" ? readAnswer(slot.field, text) : ok(typed.value);
        if (!read.ok) return undecided({ typed: text, problem: read.refusal });
        const edit = { ...ofSlot(slot), value: read.value, expected: base, mergeAs: null };
        return done(saveAnswers(record, [edit], { by: person.id, byName: person.name, at }));
      },
    );
  const outcome = await withDraft(deps, applicationId, draftSeen, save);

  if (!outcome.ok)
    return refusedChange(deps, turn, applicationId, outcome.refusal, (own) =>
      own.kind === "undecided" ? mergingCard(deps, person.id, own.scene, place, own.merging) : noDraft(own),
    );
  const { scene, saving } = outcome.value;
  const [again] = saving.conflicts;
  if (again)
    return mergingCard(deps, person.id, scene, place, { conflict: again, rest: data.rest, ...around, newer: true });
  const next = nextOf(data.rest, slots, saving.record, history, person.id);
  if (next) return mergingCard(deps, person.id, scene, place, { ...next, ...around });
  return placeCard(deps, person, scene, place, {
    said: choice === "theirs" ? "theirs-stand" : "saved",
    ...(draftSeen && { seen: draftSeen }),
    ...afterSaving(deps, scene.structure, place, saving),
  });
});

const ofSlot = ({ field, party }: Slot) => ({ field: field.id, partyId: party?.id ?? null });
const idOf = ({ field, party }: Slot): string => slotId(field.id, party?.id ?? null);

/** What a person typed into a slot, by its digest; null if the history has no such version. */
function typedAs(
  history: readonly Version[],
  personId: string,
  slot: Slot,
  mark: string,
): { value: AnswerValue | null } | null {
  const { field, partyId } = ofSlot(slot);
  return (
    history.findLast(
      (each) =>
        each.field === field &&
        each.partyId === partyId &&
        each.writtenBy === personId &&
        each.outcome === "conflict" &&
        valueDigest(each.value) === mark,
    ) ?? null
  );
}

/** The next of the other fields in conflict, unless the current value is the same by now. */
function nextOf(
  rest: readonly Unmerged[],
  slots: readonly Slot[],
  record: SectionRecord,
  history: readonly Version[],
  personId: string,
): Pick<Merging, "conflict" | "rest"> | null {
  for (const [index, { slot: id, mine }] of rest.entries()) {
    const slot = slots.find((each) => idOf(each) === id);
    const theirs = slot && answerAt(record, slot.field.id, slot.party?.id ?? null);
    const typed = slot && typedAs(history, personId, slot, mine);
    if (slot && theirs && typed && valueDigest(theirs.value) !== mine)
      return { conflict: { ...ofSlot(slot), theirs, mine: typed.value, base: null }, rest: rest.slice(index + 1) };
  }
  return null;
}
