import type { PartyId } from "../application/structure";
import type { DraftSeen } from "./draftSeen";

/**
 * A save that is these parties' statement about a draft. `seen`: the draft they have before them. `stoodUntil`: the
 * time until which a restored answer was in force. It refers to the draft the parties last discussed before that.
 */
export type Discussed = { readonly partyIds: readonly PartyId[] } & (
  | { readonly seen: DraftSeen }
  | { readonly stoodUntil: Date }
);
