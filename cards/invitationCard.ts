import type { Structure } from "../domain/application";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first } from "./button";
import { deadlineInWords } from "./dates";
import { shortCard } from "./shortCard";
import { t } from "./wording";

export type InvitationArgs = { application: Structure; form: Form; invitedBy: string; now: Date };

/** To somebody who is invited: what it is, and how to join. */
export const invitationCard = ({ application, form, invitedBy, now }: InvitationArgs): AdaptiveCard =>
  shortCard(
    t("invitation.where", { person: invitedBy }),
    application.title,
    t("invitation.text", {
      person: invitedBy,
      form: form.name,
      title: form.title,
      deadline: deadlineInWords(application.deadline, application.timeZone, now),
    }),
    [first(button(t("button.join"), "party/join", { applicationId: application.id }))],
  );
