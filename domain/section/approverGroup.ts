import type { ApproverRule, FormSection, PartyKind } from "../../forms/form";
import type { ApprovalRequirement, ApprovalRule, Party, PartyId, Structure } from "../application/structure";

/** The current rule for one kind of party. `set` is the coordinator's override; null if the form's own rule applies. */
export type HoldingRule = {
  readonly kind: PartyKind;
  readonly rule: ApprovalRequirement;
  readonly leadId: PartyId | null;
  readonly set: ApprovalRule | null;
};

/** The current rules in a section of the form, one per kind. Kinds that are not asked have "none". */
export const rulesIn = (section: FormSection, { approvalRules }: Pick<Structure, "approvalRules">): HoldingRule[] =>
  section.partyKinds.map(({ id: kind }): HoldingRule => {
    const set = approvalRules.find((rule) => rule.sectionId === section.id && rule.kind === kind) ?? null;
    if (set) return { kind, rule: set.rule, leadId: set.leadId, set };
    const own = section.approvers.find((approver) => approver.kind === kind);
    return { kind, rule: own?.rule ?? "none", leadId: null, set: null };
  });

/** The parties of one kind that may approve a section, and how many of them must. */
export type ApproverGroup = {
  readonly kind: PartyKind;
  readonly rule: ApproverRule["rule"];
  readonly parties: readonly Party[];
};

/**
 * The approvers of a section among the participating parties, by kind. If the lead party of a kind does not take part,
 * the first participating party of that kind leads.
 */
export const groupsOf = (
  section: FormSection,
  structure: Pick<Structure, "approvalRules">,
  parties: readonly Party[],
): ApproverGroup[] =>
  rulesIn(section, structure).flatMap(({ kind, rule, leadId }): ApproverGroup[] => {
    const present = parties.filter((party) => party.kind === kind);
    if (rule === "none" || present.length === 0) return [];
    const lead = present.find(({ id }) => id === leadId) ?? (present[0] as Party);
    return [{ kind, rule, parties: rule === "lead" ? [lead] : present }];
  });

/** Whether the section waits for this kind at all. It never waits for optional approvers. */
export const isAwaited = ({ rule }: Pick<HoldingRule, "rule">): boolean => rule !== "asked" && rule !== "none";

/**
 * The parties of a group whose approval is still pending. Silence never counts as approval, but under "any" one
 * approval is enough.
 */
export function awaitedIn({ rule, parties }: ApproverGroup, approved: ReadonlySet<PartyId>): readonly Party[] {
  if (rule === "asked") return [];
  const silent = parties.filter(({ id }) => !approved.has(id));
  return rule === "any" && silent.length < parties.length ? [] : silent;
}
