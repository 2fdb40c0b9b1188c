import { approvalRuleCard, type RuleProblem, wantedRule } from "../../cards/approval/approvalRuleCard";
import { approvalRulesCard } from "../../cards/approval/approvalRulesCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { APPROVING, approvalVerbs, ruleInput } from "../../cards/verbs/approvalVerbs";
import { type RuleRefusal, setApprovalRules } from "../../domain/approval/setApprovalRules";
import { formSection } from "../../domain/section/slots";
import { refuse } from "../../domain/values/outcome";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinator } from "../handler/opened";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

const rules = (deps: BotDeps, turn: Turn, applicationId: string, saved = false): Promise<AdaptiveCard> =>
  forCoordinator(deps, turn, applicationId, async (opened) => approvalRulesCard({ ...opened, saved }));

/** "Hvem må godkjenne". */
export const showRules = decidingAction(approvalVerbs.rules, (deps, turn, { applicationId }) =>
  rules(deps, turn, applicationId),
);

const ruleOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  sectionId: string,
  typed: Readonly<Record<string, string>> | null = null,
  problem: RuleProblem | null = null,
): Promise<AdaptiveCard> =>
  forCoordinator(deps, turn, applicationId, async ({ form, application }) => {
    const section = formSection(form, sectionId);
    return section ? approvalRuleCard({ application, section, typed, problem }) : noticeCard({ kind: "stale" });
  });

export const editRule = decidingAction(approvalVerbs.editRule, (deps, turn, { applicationId, sectionId }) =>
  ruleOf(deps, turn, applicationId, sectionId),
);

/** Tightens or loosens who must approve a section; approvals that are given stand. */
export const setRule = decidingAction(approvalVerbs.setRule, (deps, turn, { applicationId, sectionId, ...rest }) => {
  const typed = rest as Readonly<Record<string, string>>;
  const wanted = APPROVING.flatMap((kind) => wantedRule(kind, typed[ruleInput(kind)] ?? "") ?? []);
  return restructure<RuleRefusal>(
    deps,
    turn,
    applicationId,
    (structure) => {
      const form = deps.forms.get(structure.formId);
      if (!form) return refuse({ kind: "no-such-section" });
      return setApprovalRules(form, structure, {
        sectionId,
        wanted,
        reason: typed.reason ?? "",
        by: turn.person.id,
        byName: turn.person.name,
        at: deps.clock.now(),
      });
    },
    {
      done: () => rules(deps, turn, applicationId, true),
      wrong: (refusal) => ruleOf(deps, turn, applicationId, sectionId, typed, refusal as RuleProblem),
    },
  );
});
