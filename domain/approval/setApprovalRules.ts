import type { Form, PartyKind } from "../../forms/form";
import { formSection } from "../answers/slot";
import {
  type ApprovalRequirement,
  type ApprovalRule,
  isCoordinator,
  type PartyId,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";
import { isAwaited, rulesIn } from "../section/approverGroup";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type ReasonProblem, reasonProblem } from "../values/reasonProblem";

export type RuleRefusal =
  | { kind: "not-coordinator" }
  | { kind: "no-such-section" }
  | { kind: "no-such-lead" }
  | { kind: "nobody-left" }
  | { kind: "unchanged" }
  | ReasonProblem;

export type WantedRule = {
  readonly kind: PartyKind;
  readonly rule: ApprovalRequirement;
  readonly leadId: PartyId | null;
};

type RuleChange = {
  readonly sectionId: string;
  readonly wanted: readonly WantedRule[];
  readonly reason: string;
  readonly by: PersonId;
  readonly byName: string;
  readonly at: Date;
};

/**
 * The coordinator tightens or loosens who must approve a section of the form, in every measure, and gives a reason. At
 * least one kind must remain required; optional approvers do not count. Approvals stay valid: the rule says whose
 * approval is enough, not what was approved.
 */
export function setApprovalRules(
  form: Form,
  structure: Structure,
  { sectionId, wanted, reason, by, byName, at }: RuleChange,
): Outcome<Structure, RuleRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const section = formSection(form, sectionId);
  if (!section) return refuse({ kind: "no-such-section" });
  const isThere = ({ kind, leadId }: WantedRule) =>
    leadId === null || partiesOf(structure).some((party) => party.id === leadId && party.kind === kind);
  if (!wanted.every(isThere)) return refuse({ kind: "no-such-lead" });

  const holding = rulesIn(section, structure);
  const after = holding.map((held) => wanted.find(({ kind }) => kind === held.kind) ?? held);
  if (!after.some(isAwaited)) return refuse({ kind: "nobody-left" });
  const fresh = after.filter(({ kind, rule, leadId }) => {
    const held = holding.find((each) => each.kind === kind);
    return held?.rule !== rule || held.leadId !== leadId;
  });
  if (fresh.length === 0) return refuse({ kind: "unchanged" });
  const problem = reasonProblem(reason);
  if (problem) return refuse(problem);
  const set = fresh.map(
    ({ kind, rule, leadId }): ApprovalRule => ({
      sectionId,
      kind,
      rule,
      leadId: rule === "lead" ? leadId : null,
      reason: reason.trim(),
      by,
      byName,
      at,
    }),
  );
  const kept = structure.approvalRules.filter(
    (old) => !set.some(({ kind }) => old.sectionId === sectionId && old.kind === kind),
  );
  return ok({ ...structure, approvalRules: [...kept, ...set] });
}
