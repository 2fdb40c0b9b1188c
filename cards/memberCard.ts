import type { Member, Party, Structure } from "../domain/application";
import type { PartyRefusal } from "../domain/parties";
import type { AdaptiveCard } from "./adaptiveCard";

export type MemberArgs = {
  application: Structure;
  member: Member;
  party: Party;
  /** As the input had it (comma-separated); null to show what is stored. */
  typed: { roles: string } | null;
  problems: Readonly<Partial<Record<"roles", PartyRefusal>>>;
};

/** One member, to say what the person does, or to remove. */
export function memberCard(_: MemberArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
