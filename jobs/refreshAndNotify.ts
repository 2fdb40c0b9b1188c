import { peopleToAsk } from "../domain/approval/approvalAsked";
import type { ApplicationStore } from "../domain/ports/applicationStore";
import type { Clock } from "../domain/ports/clock";
import type { SectionStore } from "../domain/ports/sectionStore";
import type { Form } from "../forms/form";

export type AnnounceDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: Pick<ApplicationStore, "loadSettled">;
  readonly sections: Pick<SectionStore, "askForApproval">;
  readonly status: { show(applicationId: string): Promise<void> };
  readonly clock: Clock;
};

/**
 * Updates what people see of an application after a change. Approvers are asked once for each content, and only while
 * the section can be approved. Shop stewards are asked to discuss it, and told once for each discussion that it is
 * outdated. The status card in the channel is redrawn.
 */
export async function refreshAndNotify(
  { forms, applications, sections, status, clock }: AnnounceDeps,
  applicationId: string,
): Promise<void> {
  const application = await applications.loadSettled(applicationId);
  const form = application && forms.get(application.formId);
  if (!application || !form) return;

  const asked = peopleToAsk(form, application);
  if (asked.length > 0) await sections.askForApproval(applicationId, asked, clock.now());
  await status.show(applicationId);
}
