import type { ApproverRule, FormSection, PartyKind } from "../../forms/form";
import type { ApprovalRule, Party, PartyId, Rule, Structure } from "../application/structure";

const KINDS: readonly PartyKind[] = ["municipalOwner", "privateOwner", "uh", "union", "coordinator"];

/** The rule that holds for one kind, and who set it; null where it is the form's own. */
export type HoldingRule = {
  readonly kind: PartyKind;
  readonly rule: Rule;
  readonly leadId: PartyId | null;
  readonly set: ApprovalRule | null;
};

/** The rules that hold in a section of the form, kind by kind; kinds that nobody asks are "none". */
export const rulesIn = (section: FormSection, { approvalRules }: Pick<Structure, "approvalRules">): HoldingRule[] =>
  KINDS.map((kind): HoldingRule => {
    const set = approvalRules.find((rule) => rule.sectionId === section.id && rule.kind === kind) ?? null;
    if (set) return { kind, rule: set.rule, leadId: set.leadId, set };
    const own = section.approvers.find((approver) => approver.kind === kind);
    return { kind, rule: own?.rule ?? "none", leadId: null, set: null };
  });

/** The parties that may speak for their kind in a section, and how many of them must. */
export type ApproverGroup = {
  readonly kind: PartyKind;
  readonly rule: ApproverRule["rule"];
  readonly parties: readonly Party[];
};

/**
 * The approvers of a section among the parties that take part, kind by kind. Where one speaks for its kind and has no
 * part here, the first of the kind that has does.
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

/** Whether the section waits for the kind at all: nobody waits for those who are only asked. */
export const isAwaited = ({ rule }: Pick<HoldingRule, "rule">): boolean => rule !== "asked" && rule !== "none";

/** Those of a group whose approval is awaited; silence of one is nobody's yes, but one yes may be enough. */
export function awaitedIn({ rule, parties }: ApproverGroup, approved: ReadonlySet<PartyId>): readonly Party[] {
  if (rule === "asked") return [];
  const silent = parties.filter(({ id }) => !approved.has(id));
  return rule === "any" && silent.length < parties.length ? [] : silent;
}
