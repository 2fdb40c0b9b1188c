import { noticeCard } from "../../cards/home/noticeCard";
import { importPlaceCard } from "../../cards/importing/importPlaceCard";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import { placeText } from "../../domain/importing/placeText";
import { cardAction } from "../handler/cardAction";
import { correctOwnImport } from "./correctOwnImport";
import { savedList } from "./lookAtImport";

export const openUnplaced = cardAction(importingVerbs.place, (_deps, _turn, { id }, args) => {
  const text = args.draft.unplaced.find((each) => each.id === id);
  return text ? importPlaceCard({ ...args, text, missing: false }) : noticeCard({ kind: "stale" });
});

export const placeUnplaced = cardAction(
  importingVerbs.placeText,
  async (deps, turn, { importId, id, to, measure }, { form, draft: shown }) => {
    const text = shown.unplaced.find((each) => each.id === id);
    if (!text) return noticeCard({ kind: "stale" });
    return correctOwnImport(deps, turn, importId, (draft) => placeText(form, draft, id, { to, measure }), {
      done: savedList("unplaced"),
      wrong: (args) => importPlaceCard({ ...args, text, missing: true }),
    });
  },
);
