import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { SentBy } from "../../cards/verbs/verb";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { sourceInput } from "../../cards/writing/reusableText";
import { answerText } from "../../domain/answers/readAnswer";
import { answerIn } from "../../domain/answers/slot";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { OwnSection } from "../handler/requireOwnSection";
import type { Turn } from "../handler/turn";
import { type OwnTexts, ownTexts } from "./ownTexts";
import { placeCard } from "./placeCard";
import { typedOnCard } from "./typedOnCard";

type Data = SentBy<typeof writingVerbs.fetch>;

/** The same card, with the person's own texts to choose from for its fields. The inputs keep their content. */
const withSources = async (
  deps: BotDeps,
  { person }: Turn,
  data: Data,
  { scene, step, record }: OwnSection,
  fill: (found: readonly OwnTexts[]) => Record<string, string> | null = () => ({}),
): Promise<AdaptiveCard> => {
  const { measureId, sectionId, base, from, returnTo } = data;
  const place = { measureId, sectionId };
  const found = await ownTexts(deps, scene.structure, place, step.slots);
  const filled = fill(found);
  const typed = typedOnCard({ step, record }, base, data);
  return placeCard(deps, person, scene, place, {
    typed: { ...typed, ...filled },
    said: filled === null ? "choose-first" : Object.keys(filled).length > 0 ? "fetched" : null,
    reuse: new Map(found.map(({ id, sources }) => [id, sources])),
    returnTo,
    from,
    bases: base,
  });
};

const textIn = (data: Data, input: string): string =>
  typeof data[input] === "string" ? String(data[input]).replaceAll("\u0000", "") : "";

/** "Hent fra …": lists the other texts. */
export const showSources = cardAction(writingVerbs.sources, (deps, turn, data, section) =>
  withSources(deps, turn, data, section),
);

/**
 * "Hent": puts the chosen text in the input; it is stored when the person saves. Text that was typed there and exists
 * nowhere else stays above it.
 */
export const fetchText = cardAction(writingVerbs.fetch, (deps, turn, data, section) =>
  withSources(deps, turn, data, section, (found) => {
    const into = found.find(({ id }) => id === data.slot);
    const source = into?.sources.find(({ id }) => id === textIn(data, sourceInput(data.slot)));
    if (!into || !source) return null;
    const typed = textIn(data, into.id);
    const stored = answerText(into.slot.field, answerIn(section.record, into.slot)?.value ?? null);
    const isNew = typed.trim() !== "" && typed !== stored && typed !== source.text;
    return { [into.id]: isNew ? `${typed.trimEnd()}\n\n${source.text}` : source.text };
  }),
);
