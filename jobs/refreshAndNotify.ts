import { formFor } from "../domain/application/formInYear";
import { peopleToAsk } from "../domain/approval/approvalAsked";
import type { ApplicationStore } from "../domain/ports/applicationStore";
import type { ApprovalRequestStore } from "../domain/ports/approvalRequestStore";
import type { Application } from "../domain/section/section";
import type { Form } from "../forms/form";

export type AnnounceDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: Pick<ApplicationStore, "loadSettled">;
  readonly approvalRequests: Pick<ApprovalRequestStore, "askForApproval">;
  readonly status: { show(application: Application): Promise<void> };
};

/**
 * Updates what people see of an application after a change. Approvers are asked once for each content, and only while
 * the section can be approved. Shop stewards are asked to discuss it, and told once for each discussion that it is
 * outdated. The status card in the channel is redrawn.
 */
export async function refreshAndNotify(
  { forms, applications, approvalRequests, status }: AnnounceDeps,
  applicationId: string,
): Promise<void> {
  const application = await applications.loadSettled(applicationId);
  const form = application && formFor(forms, application);
  if (!application || !form) return;

  const asked = peopleToAsk(form, application);
  if (asked.length > 0) await approvalRequests.askForApproval(applicationId, asked);
  await status.show(application);
}
