import { approvalRuleCard, type RuleProblem, wantedRule } from "../../cards/approval/approvalRuleCard";
import { approvalRulesCard } from "../../cards/approval/approvalRulesCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { approvalVerbs, ruleInput } from "../../cards/verbs/approvalVerbs";
import { formSection } from "../../domain/answers/slot";
import { formFor } from "../../domain/application/formInYear";
import { kindsBesideLead } from "../../domain/application/kindOf";
import { setApprovalRules } from "../../domain/approval/setApprovalRules";
import { refuse } from "../../domain/values/outcome";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

/** "Hvem må godkjenne". */
export const showRules = cardAction(approvalVerbs.rules, (_deps, _turn, _data, context) =>
  approvalRulesCard({ ...context, saved: false }),
);

const ruleOf = (
  { form, application }: ApplicationContext,
  sectionId: string,
  typed: Readonly<Record<string, string>> | null = null,
  problem: RuleProblem | null = null,
): AdaptiveCard => {
  const section = formSection(form, sectionId);
  return section ? approvalRuleCard({ application, section, typed, problem }) : noticeCard({ kind: "stale" });
};

export const editRule = cardAction(approvalVerbs.editRule, (_deps, _turn, { sectionId }, context) =>
  ruleOf(context, sectionId),
);

/** Tightens or loosens the approval rule of a section; approvals already given are kept. */
export const setRule = decidingAction(approvalVerbs.setRule, (deps, turn, { applicationId, sectionId, ...typed }) => {
  return restructure(
    deps,
    turn,
    applicationId,
    (structure) => {
      const form = formFor(deps.forms, structure);
      if (!form) return refuse({ kind: "no-such-section" });
      const wanted = kindsBesideLead(form).flatMap(({ id }) => wantedRule(id, typed[ruleInput(id)] ?? "") ?? []);
      return setApprovalRules(form, structure, {
        sectionId,
        wanted,
        reason: typed.reason,
        by: turn.person.id,
        byName: turn.person.name,
        at: deps.clock.now(),
      });
    },
    {
      done: () =>
        withAccess(approvalVerbs.rules, deps, turn, { applicationId }, async (context) =>
          approvalRulesCard({ ...context, saved: true }),
        ),
      wrong: (problem) =>
        withAccess(approvalVerbs.editRule, deps, turn, { applicationId }, async (context) =>
          ruleOf(context, sectionId, typed, problem),
        ),
    },
  );
});
