import type { PartyId } from "../application/structure";
import type { DraftSeen } from "./draftSeen";

/**
 * A save that is these parties' statement about a draft. `seen`: the draft they have before them. `stoodUntil`: for a
 * restored answer, the draft they last discussed while it was in force, which was until then.
 */
export type Discussed = { readonly partyIds: readonly PartyId[] } & (
  | { readonly seen: DraftSeen }
  | { readonly stoodUntil: Date }
);
