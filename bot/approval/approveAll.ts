import type { ApproveAllArgs } from "../../cards/approval/approveAllCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import { membershipsOf } from "../../domain/application/application";
import { approveAll } from "../../domain/approval/approveAll";
import type { Judgement } from "../../domain/ports/ports";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard, forMember } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { approvalsOf } from "./approvalsCard";

const list = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  happened: ApproveAllArgs["happened"] = null,
): Promise<AdaptiveCard> =>
  forMember(deps, turn, applicationId, (opened) => approvalsOf(deps, turn.person.id, opened, happened));

/** "Godkjenn alt som er ditt": all that waits for the person, on one card. */
export const listApprovals = decidingAction(approvalVerbs.list, (deps, turn, { applicationId }) =>
  list(deps, turn, applicationId),
);

type Unapproved = { readonly kind: "not-member" | "nothing-approved" };

/** Approves what stands as the card listed it; what was changed since is shown anew. */
export const approveListed = decidingAction(approvalVerbs.approveAll, async (deps, turn, { applicationId, listed }) => {
  let happened = { approved: 0, left: 0 };
  const outcome = await deps.sections.judge(
    applicationId,
    turn.cause,
    (application): Outcome<Judgement, Unapproved> => {
      const form = deps.forms.get(application.formId);
      if (!form || membershipsOf(application, turn.person.id).length === 0) return refuse({ kind: "not-member" });
      const { approvals, left } = approveAll(form, application, { by: turn.person.id, listed, at: deps.clock.now() });
      happened = { approved: listed.length - left.length, left: left.length };
      return approvals.length > 0 ? ok({ approvals }) : refuse({ kind: "nothing-approved" });
    },
  );
  if (outcome.ok || outcome.refusal.kind === "nothing-approved") return list(deps, turn, applicationId, happened);
  return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? noticeCard({ kind: "stale" });
});
