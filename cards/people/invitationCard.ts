import type { Party, Structure } from "../../domain/application/structure";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { deadlineInWords } from "../words/instantInWords";
import { applicationName } from "../words/whereIs";
export type InvitationArgs = {
  application: Structure;
  form: Form;
  invitedBy: string;
  /** The party for which the person may approve at once; null if the person is to find the party. */
  party: Party | null;
  now: Date;
};

/** To an invited person: what it is, and how to join. */
export function invitationCard({ application, form, invitedBy: person, party, now }: InvitationArgs): AdaptiveCard {
  const words = {
    person,
    form: form.name,
    title: form.title,
    deadline: deadlineInWords(application.deadline, application.timeZone, now),
  };
  const at = { applicationId: application.id };
  return shortCard(
    t("invitation.where", { person }),
    applicationName(application),
    party ? t("invitation.textFor", { ...words, party: inShort(party.name, 150) }) : t("invitation.text", words),
    [
      primary(
        party
          ? button(t("button.join"), peopleVerbs.joinKind, { ...at, kind: party.kind })
          : button(t("button.join"), peopleVerbs.join, at),
      ),
      button(t("invitation.decline"), peopleVerbs.declineInvitation, at),
    ],
  );
}
