import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { findingSentence } from "../../cards/words/findingSentence";
import { titleAt } from "../../cards/words/titleOf";
import type { SectionArgs, UndoableSave } from "../../cards/writing/sectionArgs";
import { sectionCard } from "../../cards/writing/sectionCard";
import { fitRecord } from "../../domain/answers/fitRecord";
import { emptyRecord, type SectionRecord } from "../../domain/answers/sectionRecord";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import { formSection, slotId } from "../../domain/answers/slot";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf, type PersonId } from "../../domain/application/structure";
import { approvalsOf } from "../../domain/approval/approvalsOf";
import { type Sending, sendingFrom } from "../../domain/approval/sendSection";
import { consultationPlace, isReady } from "../../domain/consultation/consultationPlace";
import { outdatedDiscussionsOf } from "../../domain/consultation/outdatedDiscussions";
import type { Person } from "../../domain/ports/personStore";
import type { SectionScene } from "../../domain/ports/sectionStore";
import { moneyDoubts } from "../../domain/progress/moneyDoubts";
import { ruleDoubts } from "../../domain/progress/ruleFindings";
import { fieldsAt } from "../../domain/rules/fieldsAt";
import { placesShowing } from "../../domain/rules/placesRead";
import { journeyFor } from "../../domain/section/journeyFor";
import type { Saving } from "../../domain/writing/saveAnswers";
import type { SectionChange } from "../../domain/writing/sectionChange";
import type { Form, FormSection } from "../../forms/form";
import type { BotDeps } from "../handler/botDeps";

/** What a section card shows besides stored answers: typed text, and what just happened. */
export type Beside = Partial<
  Pick<
    SectionArgs,
    | "typed"
    | "problems"
    | "conflicts"
    | "merged"
    | "said"
    | "savedTitle"
    | "news"
    | "absent"
    | "undo"
    | "voided"
    | "doubts"
    | "leaving"
    | "from"
    | "bases"
    | "reuse"
    | "same"
    | "seen"
    | "sending"
    | "returnTo"
  >
>;

const nothingBeside = { typed: null, problems: {}, conflicts: [], said: null } as const;

/** The undo of a save: the fields it wrote; null if it wrote nothing. */
const undoOf = (place: SectionRef, { written }: Saving): UndoableSave | null =>
  written.length === 0
    ? null
    : { place, fields: written.map((each) => ({ slot: slotId(each), version: each.version })) };

/** The card of one place in a person's journey; stale if the place is not (or no longer) the person's. */
export async function placeCard(
  {
    applications,
    sections,
    forms,
    clock,
    earlier,
  }: Pick<BotDeps, "applications" | "sections" | "forms" | "clock" | "earlier">,
  person: Person,
  { structure, records }: SectionScene,
  place: SectionRef,
  beside: Beside = {},
): Promise<AdaptiveCard> {
  const form = formFor(forms, structure);
  if (!form || membershipsOf(structure, person.id).length === 0) return noticeCard({ kind: "no-such-thing" });
  const journey = journeyFor(form, structure, person.id);
  const index = journey.findIndex((step) => isSameSection(step, place));
  const step = journey[index];
  const section = formSection(form, place.sectionId);
  if (!step || !section) return noticeCard({ kind: "stale" });
  const stored = records.find((each) => isSameSection(each, place)) ?? emptyRecord(place.measureId, place.sectionId);
  const record = fitRecord(section, stored);
  const others = await showing({ sections }, form, { structure, records }, place);
  const {
    sending = await sendingAt({ applications }, form, structure.id, person.id, place, beside.returnTo),
    ...besides
  } = beside;
  return sectionCard({
    form,
    structure,
    section,
    place,
    slots: step.slots,
    record,
    ...fieldsAt(form, structure, [record, ...others], place),
    index,
    total: journey.length,
    approvedBy: approvalsOf(form, structure, record, others, step.slots).given,
    changeRequests: record.changeRequests.filter(({ resolved }) => !resolved),
    now: clock.now(),
    // Most applications are not carried over, so the lookup is skipped for them.
    earlier: structure.earlierFrom === null ? [] : await earlier.at(structure.id, place),
    ...nothingBeside,
    sending,
    ...(await draftStanding({ applications }, form, structure.id, section, person.id)),
    ...besides,
  });
}

/** The records that decide what a place asks and computes; what the scene lacks of them is loaded. */
async function showing(
  { sections }: Pick<BotDeps, "sections">,
  form: Form,
  { structure, records }: SectionScene,
  place: SectionRef,
): Promise<readonly SectionRecord[]> {
  const places = placesShowing(form, structure, place);
  const known = places.flatMap((each) => records.find((record) => isSameSection(record, each)) ?? []);
  if (known.length === places.length) return known;
  return (await sections.scene(structure.id, places))?.records ?? [];
}

type Saved = Pick<SectionChange, "saving"> & { readonly scene: SectionScene };

/** How a save at a place is undone, whose approvals it voided, and what does not add up, as the card `on` says it. */
export function savedBeside(
  { forms }: Pick<BotDeps, "forms">,
  { id }: Person,
  { scene: { structure, records }, saving }: Saved,
  place: SectionRef,
  on: SectionRef | null,
): Pick<Beside, "undo" | "voided" | "doubts"> {
  const form = formFor(forms, structure);
  const undo = undoOf(place, saving);
  if (!form || !undo) return { undo, voided: [] };
  return {
    undo,
    voided: approvalsOf(form, structure, saving.record, records).voided,
    doubts: [
      ...moneyDoubts(form, structure, saving.record, records),
      ...(form.rules.length > 0 ? ruleDoubts(form, structure, { records, place, personId: id }) : []),
    ].map((doubt) => findingSentence(doubt, form, structure, on)),
  };
}

/** The card after a save at a place. It also says how to undo the save, and whose approvals it voided. */
export function savedCard(
  deps: BotDeps,
  person: Person,
  { scene, saving, next }: Saved & Pick<SectionChange, "next">,
  place: SectionRef,
  beside: Beside,
): Promise<AdaptiveCard> {
  const at = next ?? place;
  const form = formFor(deps.forms, scene.structure);
  return placeCard(deps, person, scene, at, {
    ...(form && !isSameSection(at, place) ? { savedTitle: titleAt(form, place) } : {}),
    ...(isSameSection(at, place) || isEnd(deps, person, scene, at) ? {} : { sending: null }),
    ...savedBeside(deps, person, { scene, saving }, place, at),
    ...beside,
  });
}

/** Whether a place is the last of the person's walk: there a save looks up what can be sent. */
function isEnd(
  { forms }: Pick<BotDeps, "forms">,
  person: Person,
  { structure }: SectionScene,
  place: SectionRef,
): boolean {
  const form = formFor(forms, structure);
  const last = form && journeyFor(form, structure, person.id).at(-1);
  return !!last && isSameSection(last, place);
}

/** What the person can send from this section. A save knows it from the card, and loads it at the end of the walk. */
async function sendingAt(
  { applications }: Pick<BotDeps, "applications">,
  form: Form,
  applicationId: string,
  personId: PersonId,
  place: SectionRef,
  returnTo: Beside["returnTo"],
): Promise<Sending | null> {
  const application = await applications.load(applicationId);
  return application && sendingFrom(form, application, personId, place, { walks: returnTo === undefined });
}

/** How the draft stands that the consultation is about; looked up for that section only. */
async function draftStanding(
  { applications }: Pick<BotDeps, "applications">,
  form: Form,
  applicationId: string,
  { role }: FormSection,
  personId: PersonId,
): Promise<Pick<SectionArgs, "isOvertaken" | "isUnready">> {
  const application = role === "consultation" ? await applications.load(applicationId) : null;
  const place = application && consultationPlace(form, application);
  if (!application || !place) return {};
  return {
    isOvertaken: outdatedDiscussionsOf(form, application, personId).length > 0,
    isUnready: !isReady(form, application),
  };
}
