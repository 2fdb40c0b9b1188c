import type { Outbound } from "../delivery/outbound";
import type { Links } from "../documents/links";
import type { ApplicationContext } from "../handler/access";
import type { BotDeps } from "../handler/deps";

export type NotifierDeps = Pick<
  BotDeps,
  | "applications"
  | "approvalRequests"
  | "sections"
  | "statusMessages"
  | "versions"
  | "forms"
  | "clock"
  | "persons"
  | "drafts"
  | "finalisations"
  | "reminders"
  | "deadlines"
  | "takeOvers"
  | "audit"
  | "acting"
  | "leavers"
  | "channels"
> & {
  readonly outbound: Outbound;
  readonly links: Links;
  /** How long a section must be unchanged before its approvers are notified again. */
  readonly gatherMs: number;
};

/** The application that a notice is about, as of when the notice is sent. */
export async function foundFor(
  { applications, forms }: Pick<NotifierDeps, "applications" | "forms">,
  applicationId: string,
): Promise<ApplicationContext | null> {
  const application = await applications.load(applicationId);
  const form = application && forms.get(application.formId);
  return application && form ? { application, form } : null;
}
