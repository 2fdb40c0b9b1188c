import { compareTexts, type Stretch } from "../../domain/values/compareTexts";
import type { Outline, OutlineSection } from "../outline/outline";
import { anchor } from "./anchor";
import type { Compared } from "./comparable";
import { type Passage, passagesOf } from "./passagesOf";

/** A passage with what was put in and taken out of it. */
export type ChangedPassage = { readonly label: string; readonly stretches: readonly Stretch[] };

/** A section, or a whole measure, that differs from the version before. */
export type Difference = {
  readonly heading: string;
  readonly kind: "changed" | "added" | "removed";
  /** Where it is on the page; null if it is there no more. */
  readonly anchor: string | null;
  readonly passages: readonly ChangedPassage[];
};

type Place = {
  readonly key: string;
  readonly measureId: string | null;
  readonly heading: string;
  readonly anchor: string;
  readonly section: OutlineSection | null;
};

/** Every section in reading order, and before those of a measure the measure itself, which can be new or gone. */
const placesOf = ({ before, measures, after }: Outline): Place[] => {
  const common = (sections: readonly OutlineSection[]) =>
    sections.map((section): Place => {
      const at = anchor({ measureId: null, sectionId: section.id });
      return { key: at, measureId: null, heading: section.heading, anchor: at, section };
    });
  return [
    ...common(before),
    ...measures.flatMap(({ id, heading, sections }) => [
      { key: id, measureId: id, heading, anchor: anchor({ measureId: id, sectionId: null }), section: null },
      ...sections.map((section): Place => {
        const at = anchor({ measureId: id, sectionId: section.id });
        return { key: at, measureId: id, heading: `${heading} · ${section.heading}`, anchor: at, section };
      }),
    ]),
    ...common(after),
  ];
};

/** What differs from an earlier version, section by section, in the order of the page. */
export function differencesOf({ before, now }: Compared): Difference[] {
  const old = new Map(placesOf(before).map((place) => [place.key, place]));
  const current = placesOf(now);
  const present = new Set(current.map(({ key }) => key));
  const isNew = ({ key }: Place) => !old.has(key);
  // The sections of a measure that is new or gone are not told one by one.
  const gone = [...old.values()].filter(({ key, section }) => !present.has(key) && section === null);
  return [
    ...current.flatMap((place): Difference[] => {
      const was = old.get(place.key);
      if (place.section === null) return measureDifference(place, was ?? null);
      if (place.measureId !== null && !old.has(place.measureId)) return [];
      const passages = changedPassages(was?.section ?? null, place.section);
      if (passages.length === 0) return [];
      return [{ heading: place.heading, kind: isNew(place) ? "added" : "changed", anchor: place.anchor, passages }];
    }),
    ...gone.map(({ heading }): Difference => ({ heading, kind: "removed", anchor: null, passages: [] })),
  ];
}

function measureDifference({ heading, anchor: at }: Place, was: Place | null): Difference[] {
  if (was === null) return [{ heading, kind: "added", anchor: at, passages: [] }];
  if (was.heading === heading) return [];
  const renamed = { label: "", stretches: comparedTexts(was.heading, heading) };
  return [{ heading, kind: "changed", anchor: at, passages: [renamed] }];
}

function changedPassages(before: OutlineSection | null, now: OutlineSection): ChangedPassage[] {
  const old = numbered(before ? passagesOf(before) : []);
  const current = numbered(passagesOf(now));
  const gone = [...old]
    .filter(([key]) => !current.has(key))
    .map(([, passage]) => ({ ...passage, was: passage.text, text: "" }));
  return [...[...current].map(([key, passage]) => ({ ...passage, was: old.get(key)?.text ?? "" })), ...gone].flatMap(
    ({ label, text, was }) => {
      if (text === was) return [];
      const stretches = comparedTexts(was, text);
      // Blanks alone are no difference.
      return stretches.some((each) => each.in !== "both") ? [{ label, stretches }] : [];
    },
  );
}

/** A letter that nobody types, so that a comparison takes an amount as one word: "200 000", not "200" and "000". */
const INSIDE_AMOUNT = "\u3164";

function comparedTexts(before: string, now: string): Stretch[] {
  const joined = (text: string) => text.replace(/(?<=\d)(?:\u00a0(?=\d)| (?=\d{3}(?!\d)))/g, INSIDE_AMOUNT);
  return compareTexts(joined(before), joined(now)).map((each) => ({
    ...each,
    text: each.text.replaceAll(INSIDE_AMOUNT, "\u00a0"),
  }));
}

/** By label, and by number among those of the same label. */
function numbered(passages: readonly Passage[]): Map<string, Passage> {
  const met = new Map<string, number>();
  return new Map(
    passages.map((passage) => {
      const number = (met.get(passage.label) ?? 0) + 1;
      met.set(passage.label, number);
      return [`${passage.label}\n${number}`, passage];
    }),
  );
}
