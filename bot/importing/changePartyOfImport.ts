import { noticeCard } from "../../cards/home/noticeCard";
import { importPartyCard } from "../../cards/importing/importPartyCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import { kindsBesideLead } from "../../domain/application/kindOf";
import { changeImportParty } from "../../domain/importing/changeImportParty";
import type { FormImport } from "../../domain/importing/formImport";
import { splitImportParty } from "../../domain/importing/splitImportParty";
import { refuse } from "../../domain/values/outcome";
import { cardAction, decidingAction } from "../handler/cardAction";
import { correctOwnImport } from "./correctOwnImport";
import { savedList } from "./lookAtImport";

export const openImportParty = cardAction(importingVerbs.party, (_deps, _turn, { id }, args) => {
  const party = args.draft.parties.find((each) => each.id === id);
  if (!party) return noticeCard({ kind: "stale" });
  return importPartyCard({ ...args, party, typed: { ...party, sameAs: "", apart: "" }, problem: null });
});

export const changePartyOfImport = decidingAction(
  importingVerbs.changeParty,
  (deps, turn, { importId, id, ...typed }) => {
    const sameAs = ["", "none"].includes(typed.sameAs) ? null : typed.sameAs;
    const change = (draft: FormImport) => {
      const form = deps.forms.get(draft.edition);
      const isKind = form && kindsBesideLead(form).some((kind) => kind.id === typed.kind);
      return isKind ? changeImportParty(draft, { ...typed, id, sameAs }) : refuse({ kind: "gone" } as const);
    };
    return correctOwnImport(deps, turn, importId, change, {
      done: savedList("parties"),
      wrong: (args, problem) => {
        const party = args.draft.parties.find((each) => each.id === id);
        return party ? importPartyCard({ ...args, party, typed, problem }) : noticeCard({ kind: "stale" });
      },
    });
  },
);

/** "Del opp": the ticked names become parties of their own. `names` is how many names the card showed. */
export const splitPartyOfImport = decidingAction(
  importingVerbs.splitParty,
  (deps, turn, { importId, id, apart, names }) =>
    correctOwnImport(
      deps,
      turn,
      importId,
      (draft) => splitImportParty(draft, id, { positions: chosenIn(apart).map(Number), names }),
      { done: savedList("parties") },
    ),
);
