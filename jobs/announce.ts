import { optionalApprovals } from "../domain/approval/asked";
import { consulted } from "../domain/consultation/consultation";
import { draftChangeRecipients } from "../domain/consultation/discussion";
import type { ApplicationStore, Clock, SectionStore } from "../domain/ports/ports";
import { awaitedOf, progressOf } from "../domain/progress/progress";
import type { Form } from "../forms/form";

export type AnnounceDeps = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: Pick<ApplicationStore, "loadSettled">;
  readonly sections: Pick<SectionStore, "askForApproval">;
  readonly status: { show(applicationId: string): Promise<void> };
  readonly clock: Clock;
};

/**
 * Brings what people see of an application up to date after a change: the approvers of what is ready are asked, once
 * for each content and only while it can be approved, as are the shop stewards, who hear once of each discussion that it
 * was overtaken; and the status card in the channel is drawn anew.
 */
export async function refreshAndNotify(
  { forms, applications, sections, status, clock }: AnnounceDeps,
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
    await sections.askForApproval(applicationId, heard, clock.now());
  await status.show(applicationId);
}
