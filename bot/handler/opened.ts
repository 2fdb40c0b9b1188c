import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { isCoordinator, membershipsOf } from "../../domain/application/application";
import type { ApplicationContext } from "./access";
import type { BotDeps } from "./deps";
import type { Turn } from "./turn";

export type Opened = ApplicationContext;

/**
 * Opens an application for a member, a finished one too. Who is no member gets the same words as for an application
 * that does not exist, so that guessing ids tells nothing: not even that it is finished.
 */
async function forMemberAnytime(
  deps: BotDeps,
  turn: Pick<Turn, "person">,
  applicationId: string,
  show: (opened: Opened) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const application = await deps.applications.load(applicationId);
  const form = application && deps.forms.get(application.formId);
  if (!application || !form || membershipsOf(application, turn.person.id).length === 0)
    return noticeCard({ kind: "no-such-thing" });
  return show({ form, application });
}

const whoeverLeads =
  ({ person }: Pick<Turn, "person">, show: (opened: Opened) => Promise<AdaptiveCard>) =>
  async (opened: Opened): Promise<AdaptiveCard> =>
    isCoordinator(opened.application, person.id) ? show(opened) : noticeCard({ kind: "not-coordinator" });

/** Opens an application that is being written, for a member. */
export const forMember = (
  deps: BotDeps,
  turn: Pick<Turn, "person">,
  applicationId: string,
  show: (opened: Opened) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> =>
  forMemberAnytime(deps, turn, applicationId, async (opened) =>
    opened.application.status === "drafting" ? show(opened) : noticeCard({ kind: "finished" }),
  );

/** The same for what only the coordinator may see and do. */
export const forCoordinator = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  show: (opened: Opened) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> => forMember(deps, turn, applicationId, whoeverLeads(turn, show));

/** The same of a finished one too, for what changes nothing in it. */
export const forCoordinatorAnytime = (
  deps: BotDeps,
  turn: Pick<Turn, "person">,
  applicationId: string,
  show: (opened: Opened) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> => forMemberAnytime(deps, turn, applicationId, whoeverLeads(turn, show));

type CommonRefusal =
  | { kind: "already-handled" }
  | { kind: "no-such-application" }
  | { kind: "not-drafting" }
  | { kind: "not-member" }
  | { kind: "not-coordinator" }
  | { kind: "stale" };

/** The card for the refusals that every change has in common; null for one that is the change's own. */
export async function commonRefusalCard(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  refusal: { kind: string },
): Promise<AdaptiveCard | null> {
  switch (refusal.kind as CommonRefusal["kind"]) {
    case "already-handled":
      return noticeCard({ kind: "already-handled" });
    case "no-such-application":
    case "not-member":
      return noticeCard({ kind: "no-such-thing" });
    case "not-drafting":
      // The stores say this to whoever asks, and a member alone may hear it.
      return forMember(deps, turn, applicationId, async () => noticeCard({ kind: "stale" }));
    case "not-coordinator":
      return noticeCard({ kind: "not-coordinator" });
    case "stale":
      return noticeCard({ kind: "stale" });
    default:
      return null;
  }
}
