import type { Structure } from "../domain/application";
import type { Section } from "../domain/section";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first } from "./button";
import { heading } from "./heading";
import { titleOf, whereIs } from "./places";
import { quote } from "./quote";
import { quotingCard } from "./quotingCard";
import { t } from "./wording";

export type ChangeRequestedArgs = { application: Structure; section: Section; comment: string };

/** Says to an approver that the wish for a change has gone to the writers. */
export const changeRequestedCard = ({ application, section, comment }: ChangeRequestedArgs): AdaptiveCard =>
  quotingCard({
    notes: [],
    fields: [],
    heading: heading(whereIs(application, section.measureId), titleOf(section.form)),
    lead: t("changeRequested.text"),
    quotes: [quote("emphasis", t("changeRequested.yourComment"), comment)],
    buttons: [first(button(t("button.myTasks"), "me/tasks"))],
  });
