import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { SentBy } from "../../cards/verbs/verb";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { sourceInput } from "../../cards/writing/reusableText";
import { writtenAs } from "../../domain/section/readAnswer";
import { answerAt } from "../../domain/section/sectionRecord";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forPlace, type OpenedPlace } from "../handler/forPlace";
import type { Turn } from "../handler/turn";
import { type OwnTexts, ownTexts } from "./ownTexts";
import { placeCard } from "./walkCard";

type Data = SentBy<typeof writingVerbs.fetch>;

/** The same card, with the person's own texts for its fields to choose from. What stands in the inputs stays there. */
const withSources = (
  deps: BotDeps,
  turn: Turn,
  data: Data,
  fill: (found: readonly OwnTexts[], opened: OpenedPlace) => Record<string, string>,
): Promise<AdaptiveCard> => {
  const { applicationId, measureId, sectionId, base, from } = data;
  const place = { measureId, sectionId };
  return forPlace(deps, turn, applicationId, place, async (opened) => {
    const { scene, step } = opened;
    if (!step) return noticeCard({ kind: "stale" });
    const found = await ownTexts(deps, scene.structure, place, step.slots);
    const typed = Object.fromEntries(Object.keys(base).map((id) => [id, textIn(data, id)]));
    return placeCard(deps, turn.person, scene, place, {
      typed: { ...typed, ...fill(found, opened) },
      reuse: new Map(found.map(({ id, sources }) => [id, sources])),
      from,
      bases: base,
    });
  });
};

const textIn = (data: Data, input: string): string =>
  typeof data[input] === "string" ? String(data[input]).replaceAll("\u0000", "") : "";

/** "Hent fra …": which other texts there are. */
export const showSources = decidingAction(writingVerbs.sources, (deps, turn, data) =>
  withSources(deps, turn, data, () => ({})),
);

/**
 * "Hent": the chosen text in the input. It is saved when the person saves. What was typed there and is nowhere else
 * stays above it.
 */
export const fetchText = decidingAction(writingVerbs.fetch, (deps, turn, data) =>
  withSources(deps, turn, data, (found, { record }) => {
    const into = found.find(({ id }) => id === data.slot);
    const source = into?.sources.find(({ id }) => id === textIn(data, sourceInput(data.slot)));
    if (!into || !source) return {};
    const { field, party } = into.slot;
    const typed = textIn(data, into.id);
    const stored = writtenAs(field, answerAt(record, field.id, party?.id ?? null)?.value ?? null);
    const isNew = typed.trim() !== "" && typed !== stored && typed !== source.text;
    return { [into.id]: isNew ? `${typed.trimEnd()}\n\n${source.text}` : source.text };
  }),
);
