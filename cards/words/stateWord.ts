import type { SectionState } from "../../domain/section/section";
import { t } from "../wording";

/** A state in words and colour. The words say everything; colour only helps. */
export type StateWord = {
  readonly word: string;
  readonly color: "Default" | "Accent" | "Attention";
  readonly weight: "Default" | "Bolder";
  readonly subtle: boolean;
};

/** Nobody writes a sum: it is never empty, it lacks amounts. */
export function stateWord(state: SectionState, computed = false): StateWord {
  if (computed && (state === "empty" || state === "started"))
    return { word: t("state.lacksAmounts"), color: "Default", weight: "Default", subtle: false };
  switch (state) {
    case "empty":
      return { word: t("state.empty"), color: "Default", weight: "Default", subtle: true };
    case "started":
      return { word: t("state.started"), color: "Default", weight: "Default", subtle: false };
    case "awaitingApproval":
      return { word: t("state.awaitingApproval"), color: "Accent", weight: "Bolder", subtle: false };
    case "changeWanted":
      return { word: t("state.changeWanted"), color: "Attention", weight: "Bolder", subtle: false };
    case "approved":
      return { word: t("state.approved"), color: "Default", weight: "Bolder", subtle: false };
  }
}

/** In a final version: what is not approved is not awaited any more. */
export const finalWord = (state: SectionState): StateWord =>
  state === "approved"
    ? stateWord(state)
    : { word: t("state.notApproved"), color: "Default", weight: "Default", subtle: true };
