import { type ApproveAllArgs, approveAllCard } from "../../cards/approval/approveAllCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { PersonId } from "../../domain/application/structure";
import { openApprovals } from "../../domain/approval/openApprovals";
import { awaitedFrom, optionalApprovalsFrom } from "../../domain/section/approvesFor";
import type { BotDeps } from "../handler/botDeps";
import type { ApplicationContext } from "../handler/withAccess";
import { answerBy } from "./approvalOf";

/** Everything in one application that awaits a person's approval, with optional approvals, on one card. */
export async function approvalsCardOf(
  deps: Pick<BotDeps, "clock" | "deadlines">,
  personId: PersonId,
  { form, application }: ApplicationContext,
  { happened = null, given = [] }: Partial<Pick<ApproveAllArgs, "happened" | "given">> = {},
): Promise<AdaptiveCard> {
  const { sections, optional } = openApprovals(form, application, personId);
  const parties = sections.flatMap((section) => [
    ...awaitedFrom(section, application, personId),
    ...optionalApprovalsFrom(section, application, personId),
  ]);
  return approveAllCard({
    application,
    parties: [...new Map(parties.map((party) => [party.id, party])).values()],
    sections,
    optionalApprovals: optional,
    happened,
    given,
    by: await answerBy(deps, application.id),
    now: deps.clock.now(),
  });
}
