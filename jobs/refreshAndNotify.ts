import { optionalApprovals } from "../domain/approval/optionalApprovals";
import { consulted } from "../domain/consultation/consultationPlace";
import { draftChangeRecipients } from "../domain/consultation/outdatedDiscussions";
import type { ApplicationStore } from "../domain/ports/applicationStore";
import type { ApprovalRequestStore } from "../domain/ports/approvalRequestStore";
import { awaitedOf, progressOf } from "../domain/progress/progress";
import type { Form } from "../forms/form";

export type AnnounceDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: Pick<ApplicationStore, "loadSettled">;
  readonly approvalRequests: Pick<ApprovalRequestStore, "askForApproval">;
  readonly status: { show(applicationId: string): Promise<void> };
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
  const form = application && forms.get(application.formId);
  if (!application || !form) return;

  const { sections: all } = progressOf(form, application);
  const asked = all
    .filter(({ state }) => state === "awaitingApproval")
    .flatMap((section) =>
      awaitedOf(section).flatMap(({ id }) =>
        application.members
          .filter(({ partyId, approves }) => partyId === id && approves)
          .map(({ personId }) => ({ section, personId })),
      ),
    );
  const heard = [
    ...asked,
    ...optionalApprovals(application, all),
    ...consulted(form, application),
    ...draftChangeRecipients(form, application),
  ];
  if (application.status === "drafting" && heard.length > 0)
    await approvalRequests.askForApproval(applicationId, heard);
  await status.show(applicationId);
}
