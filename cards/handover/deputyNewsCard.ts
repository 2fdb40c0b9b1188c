import type { Notice } from "../../domain/application/notice";
import type { Named, Structure } from "../../domain/application/structure";
import { type Button, button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";

export type DeputyNewsArgs = {
  application: Pick<Structure, "id" | "title" | "year" | "parties">;
  person: Named;
  deputy: Named;
  what: Extract<Notice, { kind: "deputy-news" }>["what"];
  /** Whose card it is: the deputy's, the person's who is deputised for, or the coordinator's. */
  reader: "deputy" | "person" | "leader";
};

/** Somebody is now a person's deputy, has stepped in, or no longer does; with the button to step in or out. */
export function deputyNewsCard({ application, person, deputy, what, reader }: DeputyNewsArgs): AdaptiveCard {
  const names = { person: person.personName, deputy: deputy.personName };
  return shortCard(
    applicationName(application),
    t(`deputy.${what}.${reader}Title`),
    t(`deputy.${what}.${reader}`, names),
    buttonsOf(application.id, person, what, reader),
  );
}

function buttonsOf(
  applicationId: string,
  { personId }: Named,
  what: DeputyNewsArgs["what"],
  reader: DeputyNewsArgs["reader"],
): Button[] {
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  const at = { applicationId, personId };
  if (reader === "deputy" && what === "in")
    return [primary(tasks), button(t("deputy.stepOut"), handoverVerbs.stepOut, at)];
  if (reader === "deputy" && what === "named")
    return [primary(button(t("deputy.stepIn"), handoverVerbs.stepIn, at)), tasks];
  if (reader === "person" && what === "in")
    return [primary(button(t("deputy.back"), handoverVerbs.comeBack, { applicationId })), tasks];
  if (reader === "person" && what === "named")
    return [primary(tasks), button(t("ownRoles.title"), peopleVerbs.roles, { applicationId })];
  return [primary(tasks)];
}
