import type { Structure } from "../domain/application";
import type { ChangeRequest } from "../domain/sectionRecord";
import type { Place } from "../domain/walk";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first } from "./button";
import { heading } from "./heading";
import { titleAt, whereIs } from "./places";
import { quote } from "./quote";
import { quotingCard } from "./quotingCard";
import { t } from "./wording";

export type ChangeRequestArgs = {
  form: Form;
  application: Structure;
  place: Place;
  request: ChangeRequest;
  partyName: string;
};

/** To the writers: who wants what changed. */
export function changeRequestCard({ form, application, place, request, partyName }: ChangeRequestArgs): AdaptiveCard {
  const { measureId, sectionId } = place;
  return quotingCard({
    notes: [],
    fields: [],
    heading: heading(whereIs(application, measureId), titleAt(form, place), {
      text: t("state.changeWanted"),
      style: "Attention",
    }),
    lead: t("changeRequest.text"),
    quotes: [
      quote("attention", t("changeRequest.from", { party: partyName, person: request.personName }), request.comment),
    ],
    buttons: [
      first(button(t("changeRequest.open"), "walk/goTo", { applicationId: application.id, measureId, sectionId })),
      button(t("keep.button"), "section/askKeep", { applicationId: application.id, measureId, sectionId }),
      button(t("button.myTasks"), "me/tasks"),
    ],
  });
}
