import type { Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";

export type PartiesArgs = {
  application: Structure;
  /** The party that was just removed. */
  undo: { partyId: string; name: string } | null;
  /** How many invitations were just sent. */
  sent: number | null;
  /** Counted from 1. Only very many parties need more than one: the button is `parties/list` with `page`. */
  page?: number;
};

/** The coordinator's list of parties and their members. */
export function partiesCard(_: PartiesArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
