import type { PartyId } from "../application/structure";
import type { DraftSeen } from "./draftSeen";

/**
 * That what is saved says what these parties make of a draft: the one that they have before them, or the one that they
 * had when they last said so, while what is brought back stood, which was until then.
 */
export type Discussed = { readonly partyIds: readonly PartyId[] } & (
  | { readonly seen: DraftSeen }
  | { readonly stoodUntil: Date }
);
