import type { ApproverRule, PartyKind } from "../../forms/form";
import type { Party } from "../application/structure";
import { isAwaited } from "../section/approverGroup";
import type { Section } from "../section/section";

/** A party kind's approvals of a section: how many are needed and given, and which parties have not approved. */
export type ApprovalCount = {
  readonly kind: PartyKind;
  readonly rule: ApproverRule["rule"];
  readonly given: number;
  readonly needed: number;
  /** Number of parties that may approve for the kind. */
  readonly of: number;
  readonly missing: readonly Party[];
};

/** The approvals a section waits for, by kind. Approvals beyond what the rule needs are not counted. */
export const approvalCounts = ({ groups, approvals, unapproved }: Section): ApprovalCount[] =>
  groups.filter(isAwaited).map(({ kind, rule, parties }) => {
    const needed = rule === "all" ? parties.length : 1;
    const given = parties.filter(({ id }) => approvals.some(({ partyId }) => partyId === id)).length;
    const missing = parties.filter(({ id }) => unapproved.some((party) => party.id === id));
    return { kind, rule, given: Math.min(given, needed), needed, of: parties.length, missing };
  });

/** Number of optional approvals given, by kind. */
export const askedCounts = ({
  groups,
  unanswered,
}: Section): { readonly kind: PartyKind; readonly given: number; readonly of: number }[] =>
  groups
    .filter((group) => !isAwaited(group))
    .map(({ kind, parties }) => ({
      kind,
      given: parties.filter((party) => !unanswered.includes(party)).length,
      of: parties.length,
    }));

/** All approvals an application needs, and how many are given. */
export function approvalsIn(sections: readonly Section[]): { readonly given: number; readonly needed: number } {
  const counts = sections.flatMap(approvalCounts);
  const sum = (of: "given" | "needed") => counts.reduce((all, count) => all + count[of], 0);
  return { given: sum("given"), needed: sum("needed") };
}
