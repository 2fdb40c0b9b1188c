import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { answerText } from "../../domain/answers/readAnswer";
import type { AnswerValue } from "../../domain/answers/sectionRecord";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import { answerIn, type Slot } from "../../domain/answers/slot";
import { formFor } from "../../domain/application/formInYear";
import type { Person } from "../../domain/ports/personStore";
import type { SectionScene } from "../../domain/ports/sectionStore";
import { type JourneyStep, stepAt } from "../../domain/section/journeyFor";
import { isWords } from "../../domain/writing/mergeAnswers";
import { occursIn, type TextSource } from "../../domain/writing/textSources";
import type { BotDeps } from "../handler/botDeps";
import { ownTexts } from "./ownTexts";
import { type Beside, placeCard } from "./placeCard";

/** Opens a place of the journey, and remembers it as the person's position. */
export async function goTo(
  deps: BotDeps,
  person: Person,
  applicationId: string,
  place: SectionRef,
  beside: Beside = {},
): Promise<AdaptiveCard> {
  const scene = await deps.sections.scene(applicationId, [place]);
  if (!scene) return noticeCard({ kind: "no-such-thing" });
  const form = formFor(deps.forms, scene.structure);
  const step = form && stepAt(form, scene.structure, person.id, place);
  if (!step) return placeCard(deps, person, scene, place, beside);
  const [same] = await Promise.all([
    sameElsewhere(deps, scene, step),
    deps.journeys.moveTo(applicationId, person.id, place),
  ]);
  return placeCard(deps, person, scene, place, { ...beside, same });
}

/** Looked up when a section is opened, but not at each save, which does a single read (docs/decisions/006). */
async function sameElsewhere(
  deps: BotDeps,
  { structure, records }: SectionScene,
  step: JourneyStep,
): Promise<ReadonlyMap<string, readonly TextSource[]>> {
  const record = records.find((each) => isSameSection(each, step));
  const stored = (slot: Slot): AnswerValue | null => (record && answerIn(record, slot)?.value) ?? null;
  const written = step.slots.filter((slot) => isWords(slot.field) && stored(slot) !== null);
  if (written.length === 0) return new Map();
  return new Map(
    (await ownTexts(deps, structure, step, written)).map(({ slot, id, sources }) => [
      id,
      occursIn(answerText(slot.field, stored(slot)), sources),
    ]),
  );
}
