import type { Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";

export type InviteArgs = {
  application: Structure;
  people: readonly { id: string; name: string }[];
  problem: { kind: "required" } | null;
  /** Counted from 1. Only very large teams need more than one: the button is `parties/invite` with `page`. */
  page?: number;
};

/** Whom of the team to invite. */
export function inviteCard(_: InviteArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
