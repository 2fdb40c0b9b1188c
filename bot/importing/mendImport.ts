import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportView } from "../../cards/importing/importCard";
import { importMeasureCard } from "../../cards/importing/importMeasureCard";
import { importPartyCard } from "../../cards/importing/importPartyCard";
import { importPlaceCard, placesForText } from "../../cards/importing/importPlaceCard";
import { importView } from "../../cards/importing/importView";
import { chosenIn } from "../../cards/verbs/cardData";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import { formatKroner } from "../../domain/amounts/formatKroner";
import { changeImportMeasure, type MeasureMending } from "../../domain/importing/changeImportMeasure";
import { changeImportParty } from "../../domain/importing/changeImportParty";
import { placeText } from "../../domain/importing/placeText";
import { splitImportParty } from "../../domain/importing/splitImportParty";
import { cardAction, decidingAction } from "../handler/cardAction";
import { mendOwnImport } from "./mendOwnImport";

/** One of the lists of what was read, or the summary. */
export const lookAtImport = cardAction(importingVerbs.look, (_deps, _turn, { view, page }, args) =>
  importView(args, { view, page, saved: false }),
);

const saved = (view: ImportView) => (args: Parameters<typeof importView>[0]) =>
  importView(args, { view, page: 1, saved: true });

export const openImportParty = cardAction(importingVerbs.party, (_deps, _turn, { id }, args) => {
  const party = args.draft.parties.find((each) => each.id === id);
  if (!party) return noticeCard({ kind: "stale" });
  return importPartyCard({ ...args, party, typed: { ...party, sameAs: "", apart: "" }, problem: null });
});

export const changeParty = decidingAction(importingVerbs.changeParty, (deps, turn, { importId, id, ...typed }) => {
  const sameAs = ["", "none"].includes(typed.sameAs) ? null : typed.sameAs;
  return mendOwnImport(deps, turn, importId, (draft) => changeImportParty(draft, { ...typed, id, sameAs }), {
    done: saved("parties"),
    wrong: (args, problem) => {
      const party = args.draft.parties.find((each) => each.id === id);
      return party ? importPartyCard({ ...args, party, typed, problem }) : noticeCard({ kind: "stale" });
    },
  });
});

/** "Del opp": the ticked names become parties of their own. `names` is how many names the card showed. */
export const splitParty = decidingAction(importingVerbs.splitParty, (deps, turn, { importId, id, apart, names }) =>
  mendOwnImport(
    deps,
    turn,
    importId,
    (draft) => {
      const aliases = draft.parties.find((party) => party.id === id)?.aliases ?? [];
      // Names are chosen by their position in the card's list; if the list has changed, the card is stale.
      const chosen = aliases.length === names ? chosenIn(apart).flatMap((at) => aliases[Number(at)] ?? []) : [];
      return splitImportParty(draft, id, chosen);
    },
    { done: saved("parties") },
  ),
);

export const openImportMeasure = cardAction(importingVerbs.measure, (_deps, _turn, { index }, args) => {
  const measure = args.draft.measures[index];
  if (!measure) return noticeCard({ kind: "stale" });
  const amounts = measure.amounts.map(({ kroner, partyId }) => ({
    kroner: formatKroner(kroner),
    partyId: partyId ?? "",
  }));
  return importMeasureCard({ ...args, index, typed: { name: measure.name, amounts }, problem: null });
});

/** Besides these, the data holds the amounts and their parties, numbered by position: kroner0, party0. */
const MOST_SHARES = 50;

function mendingIn(data: SentBy<typeof importingVerbs.changeMeasure>): MeasureMending {
  const said = (key: string): string => {
    const value = data[key];
    return typeof value === "string" ? value.slice(0, 200) : "";
  };
  const amounts: { kroner: string; partyId: string }[] = [];
  for (let at = 0; at < MOST_SHARES && `kroner${at}` in data; at++)
    amounts.push({ kroner: said(`kroner${at}`), partyId: said(`party${at}`) });
  return { name: data.name, amounts };
}

export const changeMeasureOfImport = decidingAction(importingVerbs.changeMeasure, (deps, turn, data) => {
  const { importId, index } = data;
  const typed = mendingIn(data);
  return mendOwnImport(deps, turn, importId, (draft) => changeImportMeasure(draft, index, typed), {
    done: saved("measures"),
    wrong: (args, problem) => importMeasureCard({ ...args, index, typed, problem }),
  });
});

export const openUnplaced = cardAction(importingVerbs.place, (_deps, _turn, { id }, args) => {
  const text = args.draft.unplaced.find((each) => each.id === id);
  return text ? importPlaceCard({ ...args, text, missing: false }) : noticeCard({ kind: "stale" });
});

export const placeUnplaced = cardAction(
  importingVerbs.placeText,
  async (deps, turn, { importId, id, to, measure }, args) => {
    const text = args.draft.unplaced.find((each) => each.id === id);
    if (!text) return noticeCard({ kind: "stale" });
    const place = placesForText(args).find((each) => each.id === to);
    const index = place?.section.scope === "measure" && /^\d{1,4}$/.test(measure) ? Number(measure) : null;
    if (!place || (place.section.scope === "measure" && (index === null || !args.draft.measures[index])))
      return importPlaceCard({ ...args, text, missing: true });
    const { section, field } = place;
    const target = { measure: index, section: section.id, field: field.id, label: field.label };
    return mendOwnImport(deps, turn, importId, (draft) => placeText(draft, id, target), {
      done: saved("unplaced"),
    });
  },
);

export const discardImport = cardAction(importingVerbs.discard, async (deps, turn, { importId }) => {
  await deps.imports.discard(importId, turn.person.id);
  return noticeCard({ kind: "import-discarded" });
});
